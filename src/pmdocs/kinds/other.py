"""Any other readable document: its text in blocks."""

from pmdocs.kinds import Built, Reading
from pmdocs.kinds.drafts import Fields, blocks
from pmdocs.kinds.front_matter import put_title
from pmdocs.records import OtherDocument


def build(reading: Reading) -> Built:
    """All text in blocks; no field is guessed; a title of front matter is given."""
    fields = Fields()
    put_title(fields, reading.source)
    found = tuple(blocks(reading, list(reading.lines)))
    return Built(OtherDocument, {**fields.values, "blocks": found, "spans": fields.spans})
