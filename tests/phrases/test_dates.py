"""The date forms of FORMS 3.1 and what looks like one; values are invented."""

import pytest

from pmdocs.phrases.dates import find_dates

NO_DATES = (
    "09/810", "11/3153", "Sak 12/21", "PS 12/21", "2018-2021", "uke 37", "1. tertial 2019", "kl. 14.30", "32. mai 2020", "30.02.2021",
    "1.2.3 Kapittel", "§ 3-4", "kr 12.500.000", "tlf. 22 33 44 55", "987.654.321", "14-16", "21/00123-4", "53/2011", "SAK 01/02/21", "20211340",
    "14. mai 2021 - 12. mai 2021", "3. junı 2024",
)  # fmt: skip
DATES = {
    "tirsdag 18. mai 2021": ("2021-05-18", None),
    "Tysdag den 18.05.2021": ("2021-05-18", None),
    "onsdag, 7. mars 2012": ("2012-03-07", None),
    "18 mai 2021": ("2021-05-18", None),
    "22. april.2013": ("2013-04-22", None),
    "06. desember 2012": ("2012-12-06", None),
    "18.05.21": ("2021-05-18", None),
    "i møte den 29.01.2026:": ("2026-01-29", None),
    "Møtet var 18.05.2021.": ("2021-05-18", None),
    "18.05 2021": ("2021-05-18", None),
    "18. 05. 2021": ("2021-05-18", None),
    "den 3/2-21": ("2021-02-03", None),
    "3/2 2021": ("2021-02-03", None),
    "14/06/2019": ("2019-06-14", None),
    "3.mai-21": ("2021-05-03", None),
    "18. mai-2021": ("2021-05-18", None),
    "31. Januar 2019": ("2019-01-31", None),
    "04 December 2017": ("2017-12-04", None),
    "12. cuoŋománnu 2019": ("2019-04-12", None),
    "3. JULİ 2024": ("2024-07-03", None),
    "TİRSDAG 18. MAI 2021": ("2021-05-18", None),
    "12. miessemánu 2019": ("2019-05-12", None),
    "2021-05-18": ("2021-05-18", None),
    "20210518": ("2021-05-18", None),
    "2022-23-02": ("2022-02-23", None),
    "18.05.2021kl 18": ("2021-05-18", None),
    "4.–5. juni 2019": ("2019-06-04", "2019-06-05"),
    "24. - 27. september 2013": ("2013-09-24", "2013-09-27"),
    "21. og 22. oktober 2008": ("2008-10-21", "2008-10-22"),
    "4. til 5. juni 2019": ("2019-06-04", "2019-06-05"),
    "13., 14. og 15. mai 2019": ("2019-05-13", "2019-05-15"),
    "mandag 7. og tirsdag 8. mars 2016": ("2016-03-07", "2016-03-08"),
    "fredag 11. og laurdag 12. mars 2011": ("2011-03-11", "2011-03-12"),
    "30. november - 1. desember 2018": ("2018-11-30", "2018-12-01"),
    "31. desember 2020 - 2. januar 2021": ("2020-12-31", "2021-01-02"),
    "30. desember - 2. januar 2021": ("2020-12-30", "2021-01-02"),
    "17. 18. september 2012": ("2012-09-17", "2012-09-18"),
    "12-13/4 1997": ("1997-04-12", "1997-04-13"),
    "12.-13.04.2011": ("2011-04-12", "2011-04-13"),
    "30.11.-1.12.2018": ("2018-11-30", "2018-12-01"),
}


@pytest.mark.parametrize("text", NO_DATES)
def test_what_looks_like_a_date_is_none(text: str) -> None:
    assert [found for found in find_dates(text) if found.first] == []


@pytest.mark.parametrize(("text", "days"), DATES.items())
def test_a_date_is_read_in_each_form(text: str, days: tuple[str, str | None]) -> None:
    assert [(found.first, found.last) for found in find_dates(text)] == [days]


def test_a_missing_year_is_not_guessed() -> None:
    assert [(found.first, found.day, found.month) for found in find_dates("18. august")] == [(None, 18, 8)]
