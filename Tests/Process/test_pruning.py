"""What is over is not kept: sessions that ended, and the keys of old requests."""

from support.curriculum import all_activities
from support.record import opened
from support.school import School
from support.server import Server

DAY = 86_400 * 1000


def test_a_start_forgets_what_is_over(own_server: Server, own_school: School):
    group = own_school.make_group("Lunch network")
    mei, theo = group.joined("Mei"), group.joined("Theo")
    section, activity = all_activities("peer")[0]
    for learner in (mei, theo):
        learner.answer_right(section, activity)
    own_server.stop()
    with opened(own_server.record) as record, record:
        find = "(SELECT participant FROM participant WHERE name = 'Mei')"
        record.execute(
            f"UPDATE session SET expires = expires - {15 * DAY} WHERE participant = {find}"
        )
        record.execute(
            f"UPDATE request SET at = at - {91 * DAY} WHERE actor LIKE '%' || {find}"
        )
        assert record.execute("SELECT count(*) FROM request").fetchone() == (2,)
    own_server.start()
    assert theo.get("/").page.heading == "Your orientation"
    assert mei.get("/").path == "/card"
    own_server.stop()
    with opened(own_server.record) as record:
        names = "SELECT name FROM session JOIN participant USING (participant)"
        assert record.execute(names).fetchall() == [("Theo",)]
        assert record.execute("SELECT count(*) FROM request").fetchone() == (1,)
        answers = "SELECT count(*) FROM event WHERE kind = 'answered'"
        assert record.execute(answers).fetchone() == (2,), "the log keeps all"
