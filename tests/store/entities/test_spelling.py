"""Tests of the key for several spellings of a name."""

from __future__ import annotations

import pytest

from store.entities.gazetteer import fold
from store.entities.spelling import sound

ONE = """
Mohammed Muhammad Mohamed Mohamad Mohammad Muhammed
Mammadov Mamedov Mammadow Mamedow Məmmədov
Gaddafi Qaddafi Kadhafi Gadhafi Kaddafi Qadhafi Gadafi
Kiev Kyiv
Kharkov Kharkiv
Yanukovich Yanukovych Yanukovitch
Zelensky Zelenskyy Zelenskiy Zelenskij Zelenski
Müller Mueller Muller
Schroeder Schröder
Ivanov Ivanoff Iwanow
Aliyev Aliev Aliyew
Medvedev Medwedew
Timoshenko Tymoshenko
Nazarbayev Nazarbaev
Hussein Hussain Husayn Hossein Husein
Ahmed Ahmad Achmed
Mahmoud Mahmud Mahmood
Youssef Yusuf Yousef Yousuf
Qassem Kassem Qasim
Suleimani Soleimani Sulaimani
Sergei Sergey
Dmitry Dmitri Dmitriy
Yevgeny Evgeny Evgeni
Tchaikovsky Chaikovsky Tschaikowsky
Milosevic Milosevich Milošević
Djokovic Djokovich
Abdullah Abdulla
Netanyahu Netanyahou
"""
"""Spellings of one name, a name a line."""

TWO = """
Meyer Mayer
Iran Iraq
Niger Nigeria
Lee Li
Jan Ian
Austria Australia
Ahmad Mahmud
Slovakia Slovenia
Hassan Hussein
Ivanov Ivanova
Georgiev Georgieva
Guinea Guyana
Maria Mario
Olsen Olson
Mohammadi Muhammad
"""
"""Different names that look alike."""


@pytest.mark.parametrize("line", ONE.strip().splitlines())
def test_spellings_of_one_name(line: str) -> None:
    assert len({sound(fold(word).lower()) for word in line.split()}) == 1


@pytest.mark.parametrize("line", TWO.strip().splitlines())
def test_names_that_stay_two(line: str) -> None:
    one, other = line.lower().split()
    assert sound(one) != sound(other)
