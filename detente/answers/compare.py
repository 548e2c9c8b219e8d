"""The answer of `compare`: claims, contradictions, copies, credits and origins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.answers import FORMAT, Answer
from detente.answers.findings import finding

if TYPE_CHECKING:
    from detente.evidence.records import (
        Claim,
        Comparison,
        Contradiction,
        Copy,
        Credit,
        Origin,
        Source,
        Variant,
    )


def compare(comparison: Comparison, file: str) -> Answer:
    """All that the reports of one case show beside each other."""
    return {
        "format": FORMAT,
        "file": file,
        "reports": list(comparison.reports),
        "claims": [_claim(c) for c in comparison.claims],
        "contradictions": [_contradiction(c) for c in comparison.contradictions],
        "copies": [_copy(c) for c in comparison.copies],
        "credits": [_credit(c) for c in comparison.credits],
        "origins": [_origin(o) for o in comparison.origins],
        "findings": [finding(f) for f in comparison.findings],
    }


def _variant(variant: Variant) -> Answer:
    return {
        "value": variant.value,
        "reports": list(variant.reports),
        "spans": [{"report": report, "span": list(span)} for report, span in variant.spans],
        "independent_sources": variant.independent_sources,
        "sources": [_source(source) for source in variant.sources],
    }


def _source(source: Source) -> Answer:
    return {
        "name": source.name,
        "named": list(source.named),
        "through": list(source.through),
        "inferred": list(source.inferred),
    }


def _claim(claim: Claim) -> Answer:
    return {
        "id": claim.id,
        "about": claim.about,
        "kind": claim.kind,
        "variants": [_variant(v) for v in claim.variants],
    }


def _contradiction(contradiction: Contradiction) -> Answer:
    return {
        "id": contradiction.id,
        "claim": contradiction.claim,
        "kind": contradiction.kind,
        "variants": [_variant(v) for v in contradiction.variants],
        "why": contradiction.why,
    }


def _copy(copy: Copy) -> Answer:
    return {
        "report": copy.report,
        "of": copy.of,
        "share": round(copy.share, 4),
        "credited": copy.credited,
    }


def _credit(credit: Credit) -> Answer:
    return {"report": credit.report, "to": credit.to, "span": list(credit.span)}


def _origin(origin: Origin) -> Answer:
    return {
        "id": origin.id,
        "name": origin.name,
        "reports": list(origin.reports),
        "link": origin.link,
    }
