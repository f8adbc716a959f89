package org.scoregap.read.workbook;

import java.io.Closeable;
import java.io.InputStream;
import java.io.Reader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Unreadable;

/** XML pulled event by event, with everything refused that reaches out of the document or makes it grow. */
final class XmlReading implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final Closeable source;
    private final XMLStreamReader reader;

    XmlReading(InputStream stream) throws XMLStreamException {
        this.source = stream;
        this.reader = FACTORY.createXMLStreamReader(stream);
    }

    /** @param text whose encoding, whatever it declares, is settled */
    XmlReading(Reader text) throws XMLStreamException {
        this.source = text;
        this.reader = FACTORY.createXMLStreamReader(text);
    }

    private static XMLInputFactory factory() {
        // Woodstox announces itself as the class path's factory; without it the JDK's own would do, more slowly.
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        return factory;
    }

    /** The next event of {@link XMLStreamConstants}; {@code END_DOCUMENT} for good at the end. */
    int next() throws XMLStreamException {
        if (!reader.hasNext()) {
            return XMLStreamConstants.END_DOCUMENT;
        }
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Unreadable(ProblemCode.FILE_DAMAGED, "DOCTYPE", "");
        }
        return event;
    }

    /** The local name of the element that has just begun or ended. */
    String name() {
        return reader.getLocalName();
    }

    /** Whether {@code event} is an element's beginning or end. */
    boolean isElement(int event) {
        return event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT;
    }

    /** An attribute of the element that has just begun, whatever its namespace. */
    Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    int attribute(String name, int otherwise) {
        return attribute(name).map(Integer::parseInt).orElse(otherwise);
    }

    boolean flag(String name) {
        return attribute(name)
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
    }

    int attributeCount() {
        return reader.getAttributeCount();
    }

    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    boolean attributeHasNamespace(int index) {
        String namespace = reader.getAttributeNamespace(index);
        return namespace != null && !namespace.isEmpty();
    }

    String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    /** Appends the characters at hand, up to {@code most} in all and one beyond, which tells that there were more. */
    void appendText(StringBuilder text, int most) {
        int room = most + 1 - text.length();
        if (room > 0) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, reader.getTextLength()));
        }
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
        try {
            source.close();
        } catch (java.io.IOException ignored) {
            throw new XMLStreamException(ignored);
        }
    }
}
