from datetime import date

from aftermath.base import Report
from aftermath.ground import EnglishPlaces, EnglishTimes, Gazetteer
from aftermath.ground.lead import Scene
from aftermath.ground.moments import Calendar
from aftermath.ground.resolution import PlaceResolver
from aftermath.ground.scenes import Scenes, Setting
from aftermath.ground.sentences import sentences
from aftermath.ground.standing import Reader
from tests.unit.ground.telling import report


def scenes(gazetteer: Gazetteer, told: Report) -> Scenes:
    found = sentences(told, EnglishPlaces(gazetteer).find(told.body), EnglishTimes().read(told.body))
    resolver = PlaceResolver(gazetteer, [mark for sentence in found for mark in sentence.places], told.body)
    return Scenes(found, Reader(gazetteer=gazetteer, resolver=resolver, body=told.body), Calendar(date(2024, 5, 15)))


def named(scene: Scene) -> str | None:
    return scene.place.place.name if scene.place else None


def test_the_main_scene_is_the_lead_s_and_not_the_dateline_s(gazetteer: Gazetteer) -> None:
    told = report(
        "MOSCOW, May 15 (Wire) - A drone fell on Kazan, the capital of Tatarstan, on Tuesday.", title="A drone comes down in Russia"
    )
    main = scenes(gazetteer, told).main
    assert named(main) == "Kazan"
    assert main.days is not None
    assert main.days.day == date(2024, 5, 14)


def test_a_day_on_which_something_was_said_is_not_the_scene_s(gazetteer: Gazetteer) -> None:
    main = scenes(gazetteer, report("The mayor of Lviv said on Tuesday that a drone had hit a house there on Monday.")).main
    assert main.days is not None
    assert main.days.day == date(2024, 5, 13)


def test_three_days_after_dates_what_came_before(gazetteer: Gazetteer) -> None:
    main = scenes(gazetteer, report("The search in Lviv ended on Tuesday, three days after a missile hit a house.")).main
    assert main.days is not None
    assert main.days.day == date(2024, 5, 11)


def test_a_clock_time_of_the_attack_is_the_main_scene_s(gazetteer: Gazetteer) -> None:
    main = scenes(gazetteer, report("A house in Lviv burned on Monday. A drone hit it at 4:10 a.m., the mayor said.")).main
    assert main.clock is not None
    assert main.clock.start.isoformat() == "2024-05-13T04:10:00"


def test_the_time_of_something_else_is_not(gazetteer: Gazetteer) -> None:
    assert (
        scenes(
            gazetteer, report("A house in Lviv burned on Monday. Trains ran again from the station at 9 a.m., the mayor said.")
        ).main.clock
        is None
    )


def test_a_new_paragraph_returns_to_the_main_scene(gazetteer: Gazetteer) -> None:
    told = report("A drone hit a house in Lviv. Two fell near Stryi, in Ukraine. One burned.\n\nNobody was hurt. All was quiet.")
    assert [named(s.scene) for s in scenes(gazetteer, told).settings] == ["Lviv", "Stryi", "Stryi", "Lviv", "Lviv"]


def test_where_each_sentence_is_a_paragraph_the_scene_goes_on(gazetteer: Gazetteer) -> None:
    told = report("A drone hit a house in Lviv, Ukraine.\n\nIn Odesa a missile fell.\n\nNobody was hurt.")
    assert [named(s.scene) for s in scenes(gazetteer, told).settings] == ["Lviv", "Odesa", "Odesa"]


def test_an_office_moves_the_scene_only_where_it_lies_elsewhere(gazetteer: Gazetteer) -> None:
    told = report("A drone hit a house in Lviv. The governor of the Lviv region spoke. The governor of the Sumy region spoke too.")
    assert [named(s.scene) for s in scenes(gazetteer, told).settings] == ["Lviv", "Lviv", "Sumy Oblast"]


def test_a_vague_day_becomes_the_precise_one_of_its_paragraph(gazetteer: Gazetteer) -> None:
    told = report("A house burned in Lviv on Monday.\n\nEarlier this month two drones were downed. That was on May 3.")
    found = scenes(gazetteer, told).settings[1].days
    assert found is not None
    assert found.day == date(2024, 5, 3)


def test_a_region_that_is_only_counted_over_does_not_take_the_scene_from_its_town(gazetteer: Gazetteer) -> None:
    told = report("Drones attacked Ryazan, Russia. Twelve were shot down over the Ryazan region. A fire broke out.")
    assert [named(s.scene) for s in scenes(gazetteer, told).settings] == ["Ryazan", "Ryazan", "Ryazan"]


def test_a_heading_sets_the_scene_of_its_paragraph(gazetteer: Gazetteer) -> None:
    told = report("A day in Idlib, Syria.\n\nSARMIN. Shells fell. Two were hurt.\n\nBINNISH. Nothing fell.")
    assert [named(s.scene) for s in scenes(gazetteer, told).settings] == ["Idlib", "Sarmin", "Sarmin", "Sarmin", "Binnish", "Binnish"]


KEPT = """A drone fell on Lviv on Tuesday.

The town has called off its upcoming {date} fair.

On Saturday a missile hit Odesa. On May 3 one hit Kyiv."""


def day_told(setting: Setting) -> date | None:
    return setting.days.day if setting.days else None


def test_a_text_that_looks_forward_to_what_is_past_was_written_earlier(gazetteer: Gazetteer) -> None:
    settings = scenes(gazetteer, report(KEPT.format(date="May 9"))).settings[-4:]
    assert [day_told(s) for s in settings] == [date(2024, 5, 14), None, None, date(2024, 5, 3)]
    assert [s.scene.days is None for s in settings] == [False, True, True, False]


def test_one_that_looks_forward_to_what_is_to_come_was_not(gazetteer: Gazetteer) -> None:
    settings = scenes(gazetteer, report(KEPT.format(date="May 19"))).settings[-4:]
    assert day_told(settings[2]) == date(2024, 5, 11)
