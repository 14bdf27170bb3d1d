package frontdesk.provider.caldav;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import frontdesk.kernel.OutsideTrouble;

/**
 * What a WebDAV server says of several things at once (RFC 4918, 13).
 *
 * @param token from where to read on, or null where none is given
 */
record Multistatus(List<Item> items, @Nullable String token) {
    static final String DAV = "DAV:";
    static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
    static final String CALENDAR_SERVER = "http://calendarserver.org/ns/";

    /**
     * One of them.
     *
     * @param address where it is
     * @param gone whether it is there no more
     * @param found those of its properties that were found
     */
    record Item(URI address, boolean gone, List<Element> found) {
        Optional<Element> property(String space, String name) {
            return found.stream()
                    .flatMap(one -> first(one, space, name).stream())
                    .findFirst();
        }

        Optional<String> text(String space, String name) {
            return property(space, name)
                    .map(Element::getTextContent)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty());
        }

        /** An address inside a property. */
        Optional<URI> href(String space, String name) {
            return property(space, name)
                    .flatMap(inside -> first(inside, DAV, "href"))
                    .flatMap(href -> resolved(href.getTextContent().strip()));
        }

        private Optional<URI> resolved(String href) {
            try {
                return Optional.of(address.resolve(href));
            } catch (IllegalArgumentException noAddress) {
                return Optional.empty();
            }
        }

        /** What it is called, however its address is spelled. */
        String name() {
            return address.getPath();
        }
    }

    /** @param asked what addresses in it are relative to */
    static Multistatus of(byte[] xml, URI asked) {
        try {
            Element root = root(xml);
            List<Item> items = new ArrayList<>();
            for (Element response : children(root, "response")) {
                first(response, DAV, "href").ifPresent(href -> items.add(item(response, asked, href)));
            }
            return new Multistatus(
                    items,
                    children(root, "sync-token").stream()
                            .map(token -> token.getTextContent().strip())
                            .findFirst()
                            .orElse(null));
        } catch (SAXException | IOException | IllegalArgumentException garbled) {
            throw OutsideTrouble.passing(asked.getHost(), "its answer makes no sense", garbled);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** No document types: they could make us read files, or run out of memory. */
    private static Element root(byte[] xml) throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
    }

    private static Item item(Element response, URI asked, Element href) {
        List<Element> found = new ArrayList<>();
        for (Element stat : children(response, "propstat")) {
            if (children(stat, "status").stream().anyMatch(status -> status(status) == 200)) {
                found.addAll(children(stat, "prop"));
            }
        }
        boolean gone = children(response, "status").stream().anyMatch(status -> status(status) == 404);
        return new Item(asked.resolve(href.getTextContent().strip()), gone, found);
    }

    /** {@code HTTP/1.1 200 OK}. */
    private static int status(Element status) {
        String[] words = status.getTextContent().strip().split(" ", 3);
        return words.length > 1 && words[1].matches("\\d{3}") ? Integer.parseInt(words[1]) : 0;
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element
                    && DAV.equals(element.getNamespaceURI())
                    && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static Optional<Element> first(Element parent, String space, String name) {
        return parent.getElementsByTagNameNS(space, name).item(0) instanceof Element found
                ? Optional.of(found)
                : Optional.empty();
    }
}
