"""Starting and stopping the server, and what is left afterwards."""

import socket
import stat
from pathlib import Path

import pytest
from support.client import Client
from support.program import MODULES, Run, run
from support.school import School, full_plan
from support.server import HOST, Server, free_port


def serve(data: Path, port: int | None = None, host: str = HOST) -> Run:
    """A server that is expected to end by itself."""
    return run(
        *("serve", "--modules", MODULES, "--data", data, "--host", host),
        *("--port", str(port or free_port())),
    )


def one_line(refused: Run) -> str:
    """What a command said that could not run."""
    assert refused.status == 2
    assert refused.output == ""
    line, end = refused.errors.split("\n")
    assert end == ""
    assert line.startswith("orient: ")
    return line


def permissions(path: Path) -> str:
    return oct(stat.S_IMODE(path.stat().st_mode))


def strangers_see(folder: Path) -> list[Path]:
    """Files and folders below a folder that others than their owner may use."""
    found = list(folder.rglob("*"))
    assert found
    return [
        path
        for path in found
        if permissions(path) != ("0o700" if path.is_dir() else "0o600")
    ]


def test_a_port_in_use_is_said_in_one_line(data: Path):
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        port = other.getsockname()[1]
        line = one_line(serve(data, port))
    assert f"port {port} of {HOST} is in use" in line
    assert f"PORT={port + 1}" in line, "it says what to do"


@pytest.mark.parametrize("host", ["192.0.2.1", "nosuch.invalid"])
def test_an_address_that_is_not_of_this_machine_is_said_in_one_line(
    data: Path, host: str
):
    line = one_line(serve(data, host=host))
    assert f"{host} is no address of this machine" in line


def test_a_data_path_that_is_a_file_is_refused(tmp_path: Path):
    file = tmp_path / "file"
    file.write_text("mine")
    assert f"the data folder {file} is a file, not a folder" in one_line(serve(file))
    assert file.read_text() == "mine"
    status = run("status", "--modules", MODULES, "--data", file)
    assert "is a file, not a folder" in one_line(status)


def test_a_data_path_below_a_file_is_refused(tmp_path: Path):
    file = tmp_path / "file"
    file.write_text("mine")
    line = one_line(serve(file / "below" / "it"))
    assert f"the data folder {file / 'below' / 'it'} cannot be made" in line
    assert f"{file} is a file, not a folder" in line
    assert file.read_text() == "mine"


def test_a_file_that_is_no_record_is_left_alone(data: Path):
    data.mkdir()
    record = data / "record.sqlite"
    record.write_text("This is a letter to my grandmother, and no database at all.")
    assert str(record) in one_line(serve(data))
    assert record.read_text().startswith("This is a letter")


def test_the_data_folder_is_for_its_owner_alone(data: Path):
    with Server(data) as server:
        assert Client(server.address).get(server.invitation).status == 200
        assert permissions(server.data) == "0o700"
        assert server.record in list(server.data.iterdir())
        assert strangers_see(server.data) == []
        server.stop()
        assert strangers_see(server.data) == []


def test_ctrl_c_stops_the_server(data: Path):
    with Server(data) as server:
        assert server.stop() == 0
        assert server.printed.endswith(f"Stopped. Everything is kept in {data}.\n")


def test_ctrl_c_stops_the_server_though_browsers_stay_connected(data: Path):
    with Server(data) as server:
        browsers = [Client(server.address) for _ in range(5)]
        for browser in browsers:
            assert browser.ask("GET", "/card").status == 200
        half = socket.create_connection((HOST, server.port))
        half.sendall(b"POST /card HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n")
        assert server.stop() == 0
        half.close()


def test_after_a_new_start_everything_is_still_there(
    own_server: Server, own_school: School
):
    group = own_school.make_group("Lunch network")
    group.add("Robin", "focus")
    peer = group.joined("Mei")
    peer.complete()
    group.save_plan(full_plan())
    plan, people, status = group.plan, group.people, group.status
    link = group.join_link("peer")
    assert own_server.stop() == 0
    own_server.start()

    assert "/staff/start/" not in own_server.printed, "there is an administrator now"
    assert "/staff/sign-in" in own_server.printed
    assert (group.plan, group.people, group.status) == (plan, people, status)
    assert group.join_link("peer") == link
    assert peer.is_ready
    assert own_school.sign_in().path == "/staff/groups"


def test_until_there_is_an_administrator_each_start_gives_a_link(data: Path):
    with Server(data) as server:
        first = server.invitation
        server.stop()
        server.start()
        second = server.invitation
        assert first != second
        School.set_up(server)
        for link in (first, second):
            assert Client(server.address).get(link).status == 404, (
                "once there is an administrator, no link makes another one"
            )


def test_status_needs_no_server_and_leaves_the_record_as_it_is(
    own_server: Server, own_school: School
):
    group = own_school.make_group("Lunch network")
    running = group.status
    own_server.stop()
    before = own_server.record.read_bytes()
    for _ in range(2):
        assert group.status == running == (1, "not-ready")
    assert own_server.record.read_bytes() == before
    assert strangers_see(own_server.data) == []
    own_server.start()
    assert group.people == {}


def test_status_of_an_unknown_group_names_those_there_are(own_school: School):
    assert "There are no groups yet." in own_school.status("--group", "Tea").errors
    own_school.make_group("Lunch network")
    own_school.make_group("Chess network")
    refused = own_school.status("--group", "Tea")
    assert 'there is no group "Tea"' in one_line(refused)
    assert "Chess network, Lunch network" in refused.errors


def test_status_speaks_spanish(own_school: School):
    own_school.make_group("Red del almuerzo")
    assert "Not ready" in own_school.status().output
    spanish = own_school.status("--language", "es").output
    assert "Red del almuerzo" in spanish
    assert "Not ready" not in spanish
