"""Measurements: how long each stage takes in multiples of plain pdfium text, and what comes out of it."""
