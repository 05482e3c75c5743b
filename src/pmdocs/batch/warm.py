"""What every document needs, loaded once: processes forked afterwards have it without having to make it."""

import gc
import sys
from importlib import import_module
from inspect import signature
from pkgutil import walk_packages

from pmdocs.late import compile_all

_MINUTES = "Referat fra møte i Utvalget, 3. mai 2024\n\nTil stede: Kari Lund\n\nSak 1 Valg\n\nVedtak: Valgt.\n"


def warm() -> None:
    """Load the modules, compile the patterns and build the models that are otherwise made when first used."""
    from pmdocs import kinds, phrases, records
    from pmdocs.pipeline import parse_bytes

    import_module("pmdocs.readers.pdf.reading")
    for package in (kinds, phrases):
        for info in walk_packages(package.__path__, f"{package.__name__}."):
            import_module(info.name)
    for model in vars(records).values():
        if isinstance(model, type) and issubclass(model, records.Model):
            model.model_rebuild()
    parse_bytes(_MINUTES.encode()).model_dump_json()
    _fill_caches()
    compile_all()
    # What the collector never looks at stays shared between the processes.
    gc.collect()
    gc.freeze()


def _fill_caches() -> None:
    """Call every function of the package that makes something once and keeps it: the tables of patterns, the PDF library."""
    for name, module in sorted(sys.modules.items()):
        if name.startswith("pmdocs."):
            for value in list(vars(module).values()):
                if hasattr(value, "cache_info") and not signature(value).parameters:
                    value()
