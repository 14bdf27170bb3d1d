package frontdesk.provider.scripted;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The verbs of a TwiML document that the stand-in follows; any other is an error, as it would be a surprise. */
sealed interface TwimlVerb {
    record Say(String words) implements TwimlVerb {}

    record Pause(int seconds) implements TwimlVerb {}

    record Connect(String url, Map<String, String> parameters, String action) implements TwimlVerb {}

    record Relay(String url, Map<String, String> parameters, String action) implements TwimlVerb {}

    record Dial(String number, String action) implements TwimlVerb {}

    /** @param news where the desk wants to hear of the conference, or empty */
    record Conference(String name, String action, String news) implements TwimlVerb {}

    /** @param seconds how long it records at most */
    record Record(String action, int seconds) implements TwimlVerb {}

    record Redirect(String url) implements TwimlVerb {}

    record Hangup() implements TwimlVerb {}

    record Reject(String reason) implements TwimlVerb {}

    /** Reads a document. Throws {@link IllegalArgumentException} where Twilio would not follow it. */
    static List<TwimlVerb> read(String xml) {
        if (xml.length() > 64 * 1024) {
            throw new IllegalArgumentException("11750: larger than 64 KB");
        }
        Element response = root(xml);
        if (!response.getTagName().equals("Response")) {
            throw new IllegalArgumentException("12100: no Response");
        }
        return elements(response).stream().map(TwimlVerb::verb).toList();
    }

    private static TwimlVerb verb(Element verb) {
        return switch (verb.getTagName()) {
            case "Say" -> new Say(verb.getTextContent().strip());
            case "Pause" -> new Pause(verb.hasAttribute("length") ? Integer.parseInt(verb.getAttribute("length")) : 1);
            case "Connect" -> connect(verb);
            case "Dial" -> dial(verb);
            case "Record" -> new Record(verb.getAttribute("action"), Integer.parseInt(verb.getAttribute("maxLength")));
            case "Redirect" -> new Redirect(verb.getTextContent().strip());
            case "Hangup" -> new Hangup();
            case "Reject" -> new Reject(verb.getAttribute("reason"));
            default -> throw new IllegalArgumentException("12200: no such verb " + verb.getTagName());
        };
    }

    private static TwimlVerb dial(Element dial) {
        String target = dial.getTextContent().strip();
        String action = dial.getAttribute("action");
        return elements(dial).stream()
                .filter(inner -> inner.getTagName().equals("Conference"))
                .findFirst()
                .<TwimlVerb>map(inner -> new Conference(target, action, inner.getAttribute("statusCallback")))
                .orElse(new Dial(target, action));
    }

    private static TwimlVerb connect(Element connect) {
        List<Element> children = elements(connect);
        String child = children.size() == 1 ? children.getFirst().getTagName() : "";
        if (!child.equals("Stream") && !child.equals("ConversationRelay")) {
            throw new IllegalArgumentException("12200: Connect takes one Stream or one ConversationRelay");
        }
        Element stream = children.getFirst();
        String url = stream.getAttribute("url");
        if (url.contains("?") || !url.startsWith("ws")) {
            throw new IllegalArgumentException("31920: not the address of a stream");
        }
        var parameters = new HashMap<String, String>();
        for (Element parameter : elements(stream)) {
            if (!parameter.getTagName().equals("Parameter")) {
                continue;
            }
            String name = parameter.getAttribute("name");
            String value = parameter.getAttribute("value");
            if (name.length() + value.length() >= 500) {
                throw new IllegalArgumentException("a parameter is too long");
            }
            parameters.put(name, value);
        }
        String action = connect.getAttribute("action");
        return child.equals("Stream")
                ? new Connect(url, Map.copyOf(parameters), action)
                : new Relay(url, Map.copyOf(parameters), action);
    }

    private static List<Element> elements(Element parent) {
        var elements = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Element root(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXException | IOException broken) {
            throw new IllegalArgumentException("12100: not a document", broken);
        } catch (ParserConfigurationException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
