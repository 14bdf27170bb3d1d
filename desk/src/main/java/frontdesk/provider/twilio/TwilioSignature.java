package frontdesk.provider.twilio;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import frontdesk.kernel.Secret;
import frontdesk.kernel.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Tells Twilio's requests from everybody else's by their {@code X-Twilio-Signature}: HMAC-SHA1 under the account's auth token over the URL
 * as Twilio used it, followed by the form's names and values, sorted. The URL is taken as a string and never rebuilt, because any
 * re-encoding would change what was signed; only its port and the escaping of an apostrophe are tried in the ways Twilio's own libraries do.
 */
final class TwilioSignature {
    private static final Pattern URL =
            Pattern.compile("(?<scheme>https?|wss?)://(?<host>[^/?#]*?)(?<port>:\\d+)?(?<rest>[/?].*)?");
    private static final Pattern BODY_HASH = Pattern.compile("[?&]bodySHA256=([0-9a-fA-F]*)");

    private final Secret authToken;

    TwilioSignature(Secret authToken) {
        this.authToken = authToken;
    }

    /** A request whose form fields are signed with its URL; an empty form is a GET. */
    boolean fits(String url, Form form, String signature) {
        String fields = sorted(form);
        return variants(url).stream().anyMatch(variant -> same(sign(variant + fields), signature));
    }

    /** A request with another body, which the URL names by its {@code bodySHA256}. */
    boolean fitsBody(String url, byte[] body, String signature) {
        Matcher hash = BODY_HASH.matcher(url);
        return hash.find()
                && same(Sha256.hex(body), hash.group(1).toLowerCase(Locale.ROOT))
                && fits(url, Form.of(), signature);
    }

    /** A WebSocket handshake: the {@code wss} URL of the TwiML without fields; some are signed with a slash at the end. */
    boolean fitsHandshake(String url, String signature) {
        String other = url.endsWith("/") ? url.substring(0, url.length() - 1) : url + "/";
        return fits(url, Form.of(), signature) || fits(other, Form.of(), signature);
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.reveal().getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Names by code point; the values of one name without repetition, sorted, each after its name. */
    private static String sorted(Form form) {
        var byName = new TreeMap<String, Set<String>>();
        form.fields().forEach(field -> byName.computeIfAbsent(field.name(), name -> new TreeSet<>())
                .add(field.value()));
        var text = new StringBuilder();
        byName.forEach(
                (name, values) -> values.forEach(value -> text.append(name).append(value)));
        return text.toString();
    }

    /** The URL as given, without its port, with the usual port of its scheme; each also with the apostrophe escaped the other way. */
    private static Set<String> variants(String url) {
        var variants = new LinkedHashSet<String>();
        variants.add(url);
        Matcher parts = URL.matcher(url);
        if (parts.matches()) {
            String scheme = parts.group("scheme");
            String start = scheme + "://" + parts.group("host");
            String rest = parts.group("rest") == null ? "" : parts.group("rest");
            variants.add(start + rest);
            variants.add(start + (scheme.endsWith("s") ? ":443" : ":80") + rest);
        }
        for (String variant : Set.copyOf(variants)) {
            variants.add(variant.replace("'", "%27"));
            variants.add(variant.replace("%27", "'"));
        }
        return variants;
    }

    private static boolean same(String ours, String theirs) {
        return MessageDigest.isEqual(ours.getBytes(UTF_8), theirs.getBytes(UTF_8));
    }
}
