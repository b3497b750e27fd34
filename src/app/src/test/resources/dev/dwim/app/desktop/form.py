"""A window with fields, as any GTK program has them: form.py TITLE."""

import sys

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import Gtk


def entry(text, secret=False):
    field = Gtk.Entry(text=text, visibility=not secret)
    if secret:
        # What the eye in such a field does, by a key.
        field.connect("activate", lambda _: field.set_visibility(True))
    return field


window = Gtk.Window(title=sys.argv[1])
fields = Gtk.VBox()
for field in entry("Dear Ines,"), entry("", secret=True), Gtk.Button(label="Send"), Gtk.TextView(accepts_tab=False):
    fields.add(field)
window.add(fields)
window.connect("destroy", Gtk.main_quit)
window.show_all()
Gtk.main()
