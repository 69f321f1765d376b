"""What pages show can be derived from the log at any time."""

import json

import pytest
from support.program import Run, run
from support.record import copied
from support.school import School


@pytest.fixture(scope="module")
def school_with_answers(school: School) -> School:
    school.make_group("Lunch network").joined("Mei").complete_first_module()
    return school


def rebuild(folder, *arguments: str) -> Run:
    return run("rebuild", "--data", str(folder), *arguments)


def test_a_record_beside_its_server_is_as_the_log_says(school_with_answers: School):
    data = school_with_answers.server.data
    for arguments in (["--check"], []):
        found = rebuild(data, *arguments)
        assert found.status == 0, found.errors
        assert "Everything is as the log says." in found.output


def test_rows_that_were_lost_come_back(school_with_answers: School, tmp_path):
    record = school_with_answers.server.record
    with copied(record, tmp_path) as copy:
        lost = copy.execute("DELETE FROM section_view").rowcount
        copy.commit()
    assert lost > 1
    found = rebuild(tmp_path, "--check")
    assert found.status == 1
    assert f"section_view: {lost} rows were not as the log says" in found.output
    assert f"orient rebuild --data {tmp_path}" in found.output
    mended = rebuild(tmp_path, "--json")
    assert mended.status == 0
    assert not json.loads(mended.output)["same"]
    assert rebuild(tmp_path, "--check").status == 0


def test_a_folder_without_a_record_is_refused_and_stays_empty(tmp_path):
    found = rebuild(tmp_path)
    assert found.status == 2
    assert "there is no record" in found.errors
    assert list(tmp_path.iterdir()) == []
