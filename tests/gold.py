"""A record against the facts that a careful reader takes from the document."""

import re
import unicodedata
from typing import Any

Facts = dict[str, Any]

_SAME = str.maketrans("\u2010\u2011–’", "---'", "\u00ad")

PERSON = ("name", "description", "organization", "affiliation", "role", "attendance", "party", "substitute_for")


def fold(value: object) -> object:
    """Text with case, white space and the kinds of hyphen evened out."""
    if not isinstance(value, str):
        return value
    text = unicodedata.normalize("NFC", value).translate(_SAME)
    return re.sub(r"\s+", " ", text).strip(" .:;").casefold() or None


def compare(gold: Facts, found: Facts) -> list[str]:
    """What differs, one line each; keys that the gold leaves out are not compared."""
    wrong = [
        f"{key}: {gold[key]!r} / {found.get(key)!r}"
        for key in ("document_type", "language", "title")
        if key in gold and fold(gold[key]) != fold(found.get(key))
    ]
    if gold.get("document_type") not in {"minutes", "report"}:
        return wrong
    wrong += _meeting(gold.get("meeting") or {}, found.get("meeting") or found)
    if "participants" in gold:
        wrong += _differences("participants", _by_name(gold["participants"]), _by_name(found["participants"]), PERSON)
    wrong += _items(gold, found)
    wrong += _rows("appendices", gold, found, ("number", "title", "kind"))
    wrong += _rows("programme", gold, found, ("time", "title", "speaker"))
    wrong += _rows("footnotes", gold, found, ("text",))
    if "sections" in gold:
        printed = [{key: section[key] for key in ("number", "title", "level")} for section in _walk(found["sections"])]
        wrong += _differences("sections", gold["sections"], printed, ("number", "title", "level"))
    return wrong


def _meeting(gold: Facts, found: Facts) -> list[str]:
    body = found.get("body") or {}
    printed = {**found, "body": body.get("name") if isinstance(body, dict) else body}
    return [
        f"meeting.{key}: {value!r} / {printed.get(key)!r}"
        for key, value in gold.items()
        if fold(value) != fold(printed.get(key))
    ]


def _rows(name: str, gold: Facts, found: Facts, keys: tuple[str, ...]) -> list[str]:
    return _differences(name, gold[name], found.get(name) or [], keys) if name in gold else []


def _differences(name: str, gold: list[Facts], found: list[Facts], keys: tuple[str, ...]) -> list[str]:
    wrong = [] if len(gold) == len(found) else [f"{name}: {len(gold)} / {len(found)}: {_names(gold)} / {_names(found)}"]
    for at, (wanted, printed) in enumerate(zip(gold, found, strict=False)):
        wrong += [
            f"{name}[{at}].{key}: {wanted[key]!r} / {printed.get(key)!r}"
            for key in keys
            if key in wanted and str(fold(wanted[key])) != str(fold(printed.get(key)))
        ]
    return wrong


def _by_name(people: list[Facts]) -> list[Facts]:
    return sorted(
        people,
        key=lambda person: (str(fold(person.get("name") or person.get("description"))), str(person.get("attendance"))),
    )


def _names(rows: list[Facts]) -> list[object]:
    return [row.get("name") or row.get("description") or row.get("title") or row.get("text") for row in rows]


def _items(gold: Facts, found: Facts) -> list[str]:
    if "agenda_items" not in gold:
        return []
    printed = [
        {
            **item,
            "speakers": [speaker["name"] for speaker in item["speakers"]],
            "points": [
                block["text"]
                for section in _walk(item["sections"])
                if section["kind"] not in {"recommendation", "proposal"}
                for block in section["blocks"]
                if block["type"] == "list_item"
            ],
            "votes": [
                votes
                for event in item["vote_events"]
                if (votes := {count["option"]: count["value"] for count in event["counts"]})
            ],
        }
        for item in found["agenda_items"]
    ]
    wrong = _differences("agenda_items", gold["agenda_items"], printed, ("number", "title", "outcome"))
    for at, (wanted, got) in enumerate(zip(gold["agenda_items"], printed, strict=False)):
        wrong += [
            f"item {at} {key}: {wanted[key]!r} / {got[key]!r}"
            for key in ("speakers", "points")
            if key in wanted and [fold(text) for text in wanted[key]] != [fold(text) for text in got[key]]
        ]
        if "decisions" in wanted:
            wrong += _differences(
                f"item {at} decisions", wanted["decisions"], got["decisions"], ("text", "outcome", "unanimous")
            )
        if "votes" in wanted:
            figures = [
                {key: vote[key] for key in ("yes", "no", "blank") if vote.get(key) is not None}
                for vote in wanted["votes"]
            ]
            wrong += (
                []
                if [vote for vote in figures if vote] == got["votes"]
                else [f"item {at} votes: {figures} / {got['votes']}"]
            )
    return wrong


def _walk(sections: list[Facts]) -> list[Facts]:
    return [inner for section in sections for inner in (section, *_walk(section["sections"]))]
