package dev.dwim.plugins.calendar;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What a CalDAV server says of several resources (RFC 4918, `multistatus`).
///
/// @param parts one a resource
/// @param token the sync token of the whole answer, if there is one
record DavAnswer(List<Part> parts, Optional<String> token) {
    private static final String DAV = "DAV:";
    private static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
    private static final String SERVER = "http://calendarserver.org/ns/";

    /// What it says of one resource.
    ///
    /// @param href   where it is, as the server writes it
    /// @param gone   whether it is there no more
    /// @param etag   its version, if told
    /// @param data   its text, if told
    /// @param token  its sync token, if told
    /// @param change its change tag, if told
    record Part(
            String href,
            boolean gone,
            Optional<String> etag,
            Optional<String> data,
            Optional<String> token,
            Optional<String> change) {}

    DavAnswer {
        parts = List.copyOf(parts);
    }

    /// Reads an answer. Nothing outside of it is looked at.
    ///
    /// @param xml as sent
    /// @return empty if it is none
    static Optional<DavAnswer> of(String xml) {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var reader = factory.createXMLStreamReader(new StringReader(xml));
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException noXml) {
            return Optional.empty();
        }
    }

    private static Optional<DavAnswer> read(XMLStreamReader reader) throws XMLStreamException {
        var parts = new ArrayList<Part>();
        var token = Optional.<String>empty();
        boolean answer = false;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                if (is(reader, DAV, "multistatus")) {
                    answer = true;
                } else if (is(reader, DAV, "response")) {
                    parts.add(part(reader));
                } else if (is(reader, DAV, "sync-token")) {
                    token = Optional.of(text(reader));
                }
            }
        }
        return answer ? Optional.of(new DavAnswer(parts, token)) : Optional.empty();
    }

    private static Part part(XMLStreamReader reader) throws XMLStreamException {
        var href = "";
        boolean gone = false;
        boolean kept = false;
        var etag = Optional.<String>empty();
        var data = Optional.<String>empty();
        var token = Optional.<String>empty();
        var change = Optional.<String>empty();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && is(reader, DAV, "response")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (is(reader, DAV, "href") && href.isEmpty()) {
                href = text(reader);
            } else if (is(reader, DAV, "propstat")) {
                kept = true;
            } else if (is(reader, DAV, "status")) {
                gone |= text(reader).contains(" 404");
            } else if (is(reader, DAV, "getetag")) {
                etag = some(reader);
            } else if (is(reader, CALDAV, "calendar-data")) {
                data = some(reader);
            } else if (is(reader, DAV, "sync-token")) {
                token = some(reader);
            } else if (is(reader, SERVER, "getctag")) {
                change = some(reader);
            }
        }
        return new Part(href, gone && !kept, etag, data, token, change);
    }

    private static boolean is(XMLStreamReader reader, String space, String name) {
        return name.equals(reader.getLocalName()) && space.equals(reader.getNamespaceURI());
    }

    private static Optional<String> some(XMLStreamReader reader) throws XMLStreamException {
        return Optional.of(text(reader)).filter(text -> !text.isBlank());
    }

    private static String text(XMLStreamReader reader) throws XMLStreamException {
        return reader.getElementText().strip();
    }
}
