// A plugin imports ActivityKit alone; elements, schemas and diagnostics are part of its contract, and so are the archives
// that it may find beside a module.
@_exported public import Archives
@_exported public import Curriculum
