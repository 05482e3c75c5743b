"""Headings that stand in minutes without a code: items that every meeting has, and what is no item."""

from pmdocs.vocabulary import Label

ROUTINE_ITEMS = (
    Label(name="any_other_business", opens="item", meaning="any other business",
          nb=("eventuelt", "evt.", "evt", "eventuelle saker"), nn=("eventuelt", "ymse", "eventuelle saker"),
          examples=("Eventuelt", "Ymse:", "EVENTUELT"), not_examples=("Eventuelt forfall meldes til sekretæren", "Eventuelle spørsmål tas opp")),
    Label(name="approval", opens="item", meaning="approval of summons, agenda or minutes",
          nb=("godkjenning av innkalling", "godkjenning av innkallingen", "godkjenning av sakliste", "godkjenning av saksliste", "godkjenning av dagsorden",
              "godkjenning av innkalling og saksliste", "godkjenning av innkalling og sakliste", "godkjenning av innkalling og dagsorden",
              "godkjenning av protokoll", "godkjenning av referat", "godkjenning av møtebok", "godkjenning av protokoll …", "godkjenning av referat …",
              "godkjenning av dagsorden …", "innkalling og saksliste"),
          nn=("godkjenning av innkallinga", "godkjenning av saklista", "godkjenning av møteboka", "godkjenning av protokollen",
              "godkjenning av protokoll frå …", "godkjenning av referat frå …", "innkalling og sakliste"),
          examples=("Godkjenning av innkalling", "Godkjenning av referat fra møtet 5. mars:"), not_examples=("Godkjenningen tok tid.",)),
    Label(name="open_questions", opens="item", meaning="questions from the public or members",
          nb=("åpen halvtime", "åpent kvarter", "spørretime", "åpen spørretime", "grunngitte spørsmål", "interpellasjoner", "spørsmål og interpellasjoner", "muntlige spørsmål"),
          nn=("open halvtime", "ope kvarter", "spørjetime", "grunngjevne spørsmål", "interpellasjonar", "munnlege spørsmål"),
          examples=("Åpen halvtime", "Spørjetime:"), not_examples=("Åpen dag på skolen", "Spørretimen varte lenge.")),
    Label(name="opening", opens="item", meaning="opening of the meeting",
          nb=("opprop", "ord for dagen", "åpning av møtet", "konstituering"), nn=("opprop", "opning av møtet", "ord for dagen", "konstituering"),
          examples=("Opprop", "Opning av møtet"), not_examples=("Oppropet ble sendt.",)),
)

INTERLUDES = (
    Label(name="welcome", opens="interlude", meaning="words of welcome",
          nb=("velkommen", "velkommen …", "velkomst"), nn=("velkomen", "velkomen …", "velkomst"),
          examples=("Velkommen", "Velkomen til møtet"), not_examples=("Velkomstkomiteen",)),
    Label(name="break", opens="interlude", meaning="a break in the meeting",
          nb=("pause", "pause …", "lunsj", "kaffepause"), nn=("pause", "pause …", "lunsj", "kaffipause"),
          examples=("PAUSE (10 min)", "Lunsj"), not_examples=("Pausene er for korte.",)),
    Label(name="next_meeting", opens="interlude", meaning="when the next meeting is held",
          nb=("neste møte", "neste styremøte"), nn=("neste møte", "neste styremøte"),
          examples=("Neste møte",), not_examples=("Neste møtested",)),
)
"""No items, unless the agenda lists them."""
