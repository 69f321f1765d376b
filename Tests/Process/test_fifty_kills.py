"""A server that is killed fifty times at random under load loses nothing, and keeps
nothing twice."""

import random
import shutil
import threading
import time
from pathlib import Path

from support.learner import Learner
from support.load import Kept, KeptInPostgreSQL, Load
from support.postgres import Postgres
from support.school import School
from support.server import Server

ROUNDS = 50
DEVICES = 3


def devices(*schools: School) -> list[Learner]:
    """One person, signed in on several devices of each server."""
    group = schools[0].make_group("Lunch network")
    link = group.join_link("peer")
    learners = [group.joined("Mei")]
    for school in schools:
        for _ in range(DEVICES):
            learner = school.learner()
            learner.come_back(link, "Mei")
            learners.append(learner)
    return learners


def kill_again_and_again(school: School, kept: Kept, folder: Path) -> None:
    server = school.server
    load = Load(devices(school))
    chance = random.Random(50)
    for number in range(ROUNDS):
        load.start()
        time.sleep(chance.uniform(0.01, 0.25))
        server.kill()
        load.stop()
        copy = folder / f"{number}"
        keys = kept.keys(copy)
        assert load.acknowledged <= set(keys), f"lost in round {number}"
        assert max(keys.values(), default=1) == 1, f"twice in round {number}"
        assert kept.attempts(copy) == keys.total()
        shutil.rmtree(copy, ignore_errors=True)
        kept.assert_sound()
        server.start()
    load.settle()
    server.stop()
    keys = kept.keys(folder / "end")
    assert set(keys) == load.acknowledged and max(keys.values()) == 1
    assert load.repeated >= ROUNDS / 2, "the kills caught nobody in the middle"
    assert len(load.acknowledged) >= 2 * ROUNDS
    kept.assert_sound()


def test_every_acknowledged_answer_is_there_once_after_each_kill(
    own_school: School, tmp_path: Path
):
    kill_again_and_again(own_school, Kept(own_school.server), tmp_path)


def test_the_same_holds_in_postgresql(tmp_path: Path):
    with Postgres() as postgres:
        database = postgres.new_database()
        with Server(tmp_path / "data", more=["--database", database]) as server:
            kept = KeptInPostgreSQL(server, postgres, database)
            kill_again_and_again(School.set_up(server), kept, tmp_path)


def test_two_servers_on_one_record_race_and_count_each_answer_once(
    own_school: School, tmp_path: Path, set_up
):
    server = own_school.server
    # The same folder by another name, so that each server has a log of its own.
    other_data = server.data.with_name("other")
    other_data.symlink_to(server.data)
    with Server(other_data) as other_server:
        other_school = School(other_server, set_up.cookies)
        learners = devices(own_school, other_school)
        load = Load(learners)
        keys = [f"twice-{n}" for n in range(40)]
        start = threading.Barrier(len(learners))
        statuses: list[int] = []

        def send(number: int) -> None:
            mine = list(keys)
            # Each device sends all of them, in an order of its own.
            random.Random(number).shuffle(mine)
            start.wait()
            for key in mine:
                statuses.append(load.send(learners[number], key))

        threads = [
            threading.Thread(target=send, args=(number,))
            for number in range(len(learners))
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert statuses == [303] * len(keys) * len(learners)
        found = Kept(server).keys(tmp_path / "copy")
        assert sorted(found) == sorted(keys) and max(found.values()) == 1
        Kept(server).assert_sound()
