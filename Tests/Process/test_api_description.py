"""The description of the API, and the API held to it."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support.api import BASE, ROLES, Program, program
from support.program import MODULES
from support.school import School
from support.server import Server

#: What is held against each answer. Left out is positive_data_acceptance: an id in a
#: body can name what is not there, which no schema can say and the API refuses.
CHECKS = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "unsupported_method",
    "allow_header_conformance",
    "ignored_auth",
    "use_after_free",
    "ensure_resource_availability",
]


@pytest.fixture(scope="module")
def server(set_up: Any, tmp_path_factory: pytest.TempPathFactory):
    data = set_up.copied(tmp_path_factory.mktemp("described") / "data")
    # What many requests are answered is asked here, not how many may come.
    with Server(data, more=["--api-rate", "1000000"]) as running:
        yield running


@pytest.fixture(scope="module")
def school(server: Server, set_up: Any) -> School:
    return School(server, set_up.cookies)


@pytest.fixture(scope="module")
def document(server: Server) -> dict[str, Any]:
    told = Program(server).get("/openapi.json")
    assert told.status == 200
    assert told.headers["Content-Type"] == "application/json"
    return told.json


@pytest.fixture(scope="module")
def known(server: Server, document: dict[str, Any], tmp_path_factory) -> Path:
    """The description with ids that are there, so that requests reach what is behind
    them, and with some that are not."""
    coordinator = program(server, "coordinator")
    group = coordinator.make_group()["id"]
    mei = coordinator.add(group, "Mei")["participant"]
    ids = {
        "module": sorted(path.parent.name for path in MODULES.glob("core/*/*.xml"))[:2],
        "kit": ["peer-network", "lunch-club"],
        "group": [group],
        "participant": [mei],
    }
    text = json.dumps(document)
    named = json.loads(text)
    for operations in named["paths"].values():
        for operation in operations.values():
            for parameter in operation.get("parameters", []):
                if parameter["in"] == "path":
                    parameter["schema"] = {
                        "type": "string",
                        "enum": [*ids[parameter["name"]], "not-there"],
                    }
    schemas = named["components"]["schemas"]
    schemas["NewGroup"]["properties"]["kit"] = {"enum": ids["kit"]}
    for name in ("NewMember", "NewJoinLink"):
        schemas[name]["properties"]["role"] = {"enum": ["peer", "focus"]}
    fields = coordinator.get(f"/groups/{group}/fields").json["fields"]
    values = schemas["FieldChanges"]["properties"]["values"]
    values["properties"] = {
        field["key"]: values["additionalProperties"] for field in fields
    }
    file = tmp_path_factory.mktemp("description") / "openapi.json"
    file.write_text(json.dumps(named))
    return file


@pytest.mark.parametrize("who", [*ROLES, "nobody"])
def test_every_answer_is_as_described(server: Server, known: Path, who: str):
    arguments = [
        *("run", str(known), "--url", server.address + BASE),
        *("--phases", "coverage,fuzzing", "--checks", ",".join(CHECKS)),
        *("--seed", "1", "--max-examples", "40", "--no-color", "--warnings", "off"),
        *("--generation-database", "none", "--continue-on-failure"),
    ]
    if who != "nobody":
        secret = program(server, who).secret
        arguments += ["--header", f"Authorization: Bearer {secret}"]
    done = subprocess.run(
        [Path(sys.executable).with_name("schemathesis"), *arguments],
        cwd=known.parent,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:]
    tested = re.search(r"(\d+) generated, (\d+) passed", done.stdout)
    assert tested, done.stdout[-2000:]
    assert int(tested.group(1)) > 200, "the requests that were to be tried were"


def test_the_description_refers_to_what_is_there(document: dict[str, Any]):
    assert document["openapi"].startswith("3.1.")
    text = json.dumps(document)
    names = set(re.findall(r'"#/components/schemas/(\w+)"', text))
    assert names == set(document["components"]["schemas"])
    operations = [
        operation
        for operations in document["paths"].values()
        for operation in operations.values()
    ]
    ids = [operation["operationId"] for operation in operations]
    assert len(ids) == len(set(ids))
    for operation in operations:
        assert operation["summary"]
        assert {"500"} <= set(operation["responses"])


def test_people_read_of_every_request_and_problem(
    school: School, document: dict[str, Any]
):
    for client in (school.visitor(), school.visitor(language="es"), school.staff):
        page = client.get(f"{BASE}/docs").page
        text = page.text
        for path, operations in document["paths"].items():
            for method, operation in operations.items():
                heading = page.first(id=operation["operationId"]).text
                assert heading.rstrip("/") == f"{method.upper()} {BASE}{path}".rstrip(
                    "/"
                )
                assert operation["summary"] in text
