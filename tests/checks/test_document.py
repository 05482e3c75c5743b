"""A file that holds several documents, and files that only speak of others."""

import pytest

from pmdocs import parse_text

FIRST = "Referat fra styremøte i Elvelaget 3. mars 2020\n\nTil stede: Kari Lund, Ola Vik\n\nSak 1/20 Regnskap\nVedtak: Regnskapet ble godkjent.\n\n"
NOTICE = "Møteinnkalling\n\nUtvalg: Elveutvalget\nDato: 18.05.2021\nTid: kl. 18.00\n\nSAKSLISTE\nPS 12/21  Godkjenning av protokoll\n\n"


def several(text: str) -> list[str]:
    return [issue.message for issue in parse_text(text).issues if issue.code == "PM902"]


@pytest.mark.parametrize(
    "text",
    [
        FIRST,
        FIRST + "Sak 2/20 Referatsaker\nReferat fra møtet 4. februar 2020\nReferat fra møtet 14. februar 2020\n",
        FIRST + "Sak 2/20 Årsmøte\nInnkalling til årsmøte 3. mai 2020\nSted: Grendehuset\n",
        FIRST + "Sak 2/20 Protokoll fra møtet 3. mars 2020\nTil stede under saken: Per Moe\n",
        FIRST + "Protokollen fra møtet 4. februar 2020 ble lest opp.\n\nTil stede: Per Moe\n",
        NOTICE + "Vedlegg: Protokoll fra møtet 20.04.2021\n",
    ],
)
def test_one_document(text: str) -> None:
    assert several(text) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            FIRST
            + "Referat fra styremøte i Elvelaget 5. mai 2020\n\nTil stede: Per Moe\n\nSak 2/20 Elv\nVedtak: Utsatt.\n",
            "2020-05-05",
        ),
        (
            NOTICE
            + "Møteprotokoll\n\nUtvalg: Elveutvalget\nDato: 20.04.2021\n\nTil stede: Per Moe\n\nPS 1/21 Elv\n\nVedtak:\nUtsatt.\n",
            "2021-04-20",
        ),
        (
            FIRST.replace("Referat frå", "Referat fra")
            + "Møtereferat\nDato: 5. mai 2020\nStad: Grendehuset\n\nSak 2/20 Elv\n",
            "2020-05-05",
        ),
    ],
)
def test_another_begins(text: str, date: str) -> None:
    assert [date in message for message in several(text)] == [True]
