"""The kits that go with the generated modules."""


def kit(number: int, modules: list[str]) -> str:
    """A kit whose peers and facilitators complete these modules; the first is called "benchmark"."""
    name = "benchmark" if number == 1 else f"benchmark-{number}"
    complete = "".join(f'\n      <complete module="{module}"/>' for module in modules)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<kit xmlns="urn:orientation-kit:1" id="{name}" revision="1" xml:lang="en">
  <title>Benchmark</title>
  <summary>A kit that exists to be measured.</summary>
  <roles>
    <role id="focus" min="1" max="1">
      <title>Focus student</title>
    </role>
    <role id="peer" min="3" max="100">
      <title>Peer partner</title>{complete}
    </role>
    <role id="facilitator" min="1">
      <title>Facilitator</title>{complete}
    </role>
  </roles>
  <record>
    <field id="permission" type="choice" each="focus peer">Guardian permission
      <help>Permission for photos and stories is separate.</help>
      <option value="given">Given</option>
      <option value="refused">Refused</option>
    </field>
    <field id="outside-class" type="boolean">Does the group meet outside class time?</field>
    <field id="longest-gap" type="days">What is the longest gap between two meetings?</field>
  </record>
  <rules>
    <rule id="B1" severity="block">
      <title>Everybody is trained</title>
      <when><all><complete role="peer"/><complete role="facilitator"/></all></when>
      <action by="staff">Remind them.</action>
    </rule>
    <rule id="B2" severity="block">
      <title>Enough peers</title>
      <when><count role="peer" at-least="3" at-most="100"/></when>
    </rule>
    <rule id="B3" severity="warn">
      <title>Meets regularly</title>
      <when><field ref="longest-gap" at-most="14"/></when>
    </rule>
    <rule id="B4" severity="warn">
      <title>Permission is given, outside class</title>
      <when><all><field ref="permission" equals="given"/><field ref="outside-class" equals="true"/></all></when>
    </rule>
  </rules>
</kit>
"""
