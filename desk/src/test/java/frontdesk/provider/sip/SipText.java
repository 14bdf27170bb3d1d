package frontdesk.provider.sip;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message of signalling as it came. */
record SipText(String text) {
    String first() {
        return text.lines().findFirst().orElse("");
    }

    int status() {
        return first().startsWith("SIP/2.0 ") ? Integer.parseInt(first().substring(8, 11)) : 0;
    }

    String method() {
        return first().split(" ")[0];
    }

    String header(String name) {
        Matcher found =
                Pattern.compile("(?im)^" + Pattern.quote(name) + ": *(.*?)\r?$").matcher(text);
        return found.find() ? found.group(1) : "";
    }

    String body() {
        int at = text.indexOf("\r\n\r\n");
        return at < 0 ? "" : text.substring(at + 4);
    }

    int mediaPort() {
        Matcher found = Pattern.compile("m=audio (\\d+)").matcher(text);
        if (!found.find()) {
            throw new AssertionError("no sound in " + text);
        }
        return Integer.parseInt(found.group(1));
    }

    /** The key that is told in it. */
    SrtpKey key() {
        return Sdp.read(body()).map(Sdp::key).orElseThrow();
    }
}
