"""Currencies: signs, codes and words, to ISO 4217 codes.

A bare "$" and "dollar" are the United States dollar and "£" and "pound" sterling, as news in
English uses them; names that many currencies bear (franc, peso, crown, dinar, rupee alone) are kept
as the noun, since a code would be a guess.
"""

from __future__ import annotations

from decimal import Decimal

CLOSED_UP = {"A$": "AUD", "S$": "SGD", "R$": "BRL"}
"""Signs of which the letter alone is too often a word ("a $48 million contract")."""

SIGNS = {
    **CLOSED_UP,
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₺": "TRY",
    "₽": "RUB",
    "₴": "UAH",
    "₪": "ILS",
    "₹": "INR",
    "₩": "KRW",
    "₫": "VND",
    "₦": "NGN",
    "₱": "PHP",
    "฿": "THB",
    "₸": "KZT",
    "₼": "AZN",
    "֏": "AMD",
    "₾": "GEL",
    "₡": "CRC",
    "₭": "LAK",
    "₮": "MNT",
    "₲": "PYG",
    "元": "CNY",
    "ரூ": "LKR",
}
DOLLARS = {
    "us": "USD",
    "u.s.": "USD",
    "u.s": "USD",
    "c": "CAD",
    "ca": "CAD",
    "cdn": "CAD",
    "au": "AUD",
    "nz": "NZD",
    "hk": "HKD",
    "sg": "SGD",
    "nt": "TWD",
    "mex": "MXN",
}
"""What stands before a dollar sign, closed up or not."""

_CODES = """
    USD EUR GBP JPY TRY RUB UAH ILS INR KRW CNY CHF CAD AUD NZD HKD SGD SEK NOK DKK PLN CZK HUF RON
    BGN RSD AZN AMD GEL KZT IRR IQD SYP SAR AED QAR KWD BHD OMR JOD LBP EGP LYD TND DZD MAD ZAR NGN
    KES ETB PKR AFN BDT LKR THB VND IDR MYR PHP TWD BRL ARS MXN CLP COP PEN VES UYU ISK BYN MDL UZS
    GHS RMB
"""
CODES = frozenset(_CODES.split())
NOUNS = {
    "us dollar": "USD",
    "u.s. dollar": "USD",
    "american dollar": "USD",
    "united states dollar": "USD",
    "canadian dollar": "CAD",
    "australian dollar": "AUD",
    "hong kong dollar": "HKD",
    "singapore dollar": "SGD",
    "new zealand dollar": "NZD",
    "taiwan dollar": "TWD",
    "dollar": "USD",
    "buck": "USD",
    "euro": "EUR",
    "pound sterling": "GBP",
    "british pound": "GBP",
    "egyptian pound": "EGP",
    "syrian pound": "SYP",
    "lebanese pound": "LBP",
    "sudanese pound": "SDG",
    "pound": "GBP",
    "japanese yen": "JPY",
    "yen": "JPY",
    "chinese yuan": "CNY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rmb": "CNY",
    "kuai": "CNY",
    "turkish lira": "TRY",
    "lira": "TRY",
    "russian ruble": "RUB",
    "russian rouble": "RUB",
    "ruble": "RUB",
    "rouble": "RUB",
    "belarusian ruble": "BYN",
    "hryvnia": "UAH",
    "hryvnya": "UAH",
    "israeli shekel": "ILS",
    "shekel": "ILS",
    "indian rupee": "INR",
    "pakistani rupee": "PKR",
    "sri lankan rupee": "LKR",
    "south korean won": "KRW",
    "swiss franc": "CHF",
    "french franc": "FRF",
    "belgian franc": "BEF",
    "cfa franc": "XOF",
    "deutsche mark": "DEM",
    "deutschmark": "DEM",
    "german mark": "DEM",
    "finnish markka": "FIM",
    "dutch guilder": "NLG",
    "swedish krona": "SEK",
    "swedish kronor": "SEK",
    "norwegian krone": "NOK",
    "norwegian kroner": "NOK",
    "danish krone": "DKK",
    "danish kroner": "DKK",
    "polish zloty": "PLN",
    "zloty": "PLN",
    "czech crown": "CZK",
    "czech koruna": "CZK",
    "hungarian forint": "HUF",
    "forint": "HUF",
    "romanian leu": "RON",
    "iranian rial": "IRR",
    "omani rial": "OMR",
    "saudi riyal": "SAR",
    "qatari riyal": "QAR",
    "uae dirham": "AED",
    "moroccan dirham": "MAD",
    "iraqi dinar": "IQD",
    "kuwaiti dinar": "KWD",
    "libyan dinar": "LYD",
    "serbian dinar": "RSD",
    "azerbaijani manat": "AZN",
    "armenian dram": "AMD",
    "georgian lari": "GEL",
    "lari": "GEL",
    "tenge": "KZT",
    "brazilian real": "BRL",
    "mexican peso": "MXN",
    "argentine peso": "ARS",
    "spanish peseta": "ESP",
    "peseta": "ESP",
    "south african rand": "ZAR",
    "rand": "ZAR",
    "naira": "NGN",
    "thai baht": "THB",
    "baht": "THB",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "dong": "VND",
    "riyal": "riyal",
    "rial": "rial",
    "dirham": "dirham",
    "dinar": "dinar",
    "franc": "franc",
    "peso": "peso",
    "rupee": "rupee",
    "crown": "crown",
    "krona": "krona",
    "kronor": "krona",
    "krone": "krone",
    "kroner": "krone",
    "guilder": "NLG",
    "mark": "mark",
    "manat": "manat",
}
PARTS = {"cent": "USD", "penny": "GBP", "pence": "GBP", "kopeck": "RUB", "kurus": "TRY"}
"""Hundredths: a cent of the dollar, a penny of the pound."""

HUNDREDTH = Decimal("0.01")


def may_be(noun: str, code: str) -> bool:
    """Whether a bare noun may mean a currency: "rupee" the Pakistani one as well as the Indian."""
    return any(of == code and name.split()[-1] == noun for name, of in NOUNS.items())
