"""`pmdocs rules`: what is recognised, straight from the rows."""

import json
from importlib import import_module
from pkgutil import iter_modules
from typing import Annotated, Any

import typer


def rules(as_json: Annotated[bool, typer.Option("--json", help="All rows as JSON.")] = False) -> None:
    """What is recognised: kinds, code families, labels, outcomes, roles, issue codes."""
    tables = all_rules()
    if as_json:
        typer.echo(json.dumps(tables, ensure_ascii=False, indent=2))
        return
    for name, rows in tables.items():
        typer.echo(f"{name}")
        for row in rows:
            typer.echo(
                f"  {row.get('code', '')} {row.get('name') or row.get('holds') or ''}: {row.get('meaning', '')}".replace(
                    "   ", "  "
                )
            )
            examples = row.get("examples")
            if isinstance(examples, list | tuple):
                typer.echo(f"      {' | '.join(str(example) for example in examples)}")
        typer.echo("")


def all_rules() -> dict[str, list[dict[str, object]]]:
    """Every table of rows of the vocabulary, and the kinds and issue codes, by name."""
    from pmdocs import vocabulary
    from pmdocs.pipeline import checks, kinds, readers

    tables: dict[str, list[dict[str, object]]] = {
        "kinds": [{"name": kind.name, "meaning": kind.meaning} for kind in kinds()],
        "readers": [
            {"name": reader.name, "meaning": f"{reader.media_type} ({', '.join(reader.suffixes)})"}
            for reader in readers()
        ],
    }
    for info in iter_modules(vocabulary.__path__):
        module = import_module(f"pmdocs.vocabulary.{info.name}")
        for name, value in vars(module).items():
            if name.isupper() and isinstance(value, tuple) and value and all(hasattr(row, "_asdict") for row in value):
                tables[name.lower()] = [_row(row) for row in value]
    tables["issue_codes"] = sorted(
        tables["issue_codes"] + [_row(check.row) for check in checks()], key=lambda row: str(row["code"])
    )
    return tables


def _row(row: Any) -> dict[str, object]:
    return dict(row._asdict())
