// A plugin imports ActivityKit alone; elements, schemas and diagnostics are part of its contract.
@_exported public import Curriculum
