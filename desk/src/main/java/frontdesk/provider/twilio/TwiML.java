package frontdesk.provider.twilio;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.CallPass;

/** The documents by which we tell Twilio what to do with a call or a text. */
final class TwiML {
    /** Nothing to do: to a text, no answer. */
    static final String NOTHING = document("");

    /** A parameter of a session with a caller whom a person did not take. */
    static final String BACK = "back";

    private TwiML() {}

    /** Opens a stream to us, and asks what comes next once it is closed, for whatever reason. */
    static String stream(URI socket, String pass, URI after) {
        return document("""
                <Connect><Stream url="%s"><Parameter name="%s" value="%s"/></Stream></Connect>\
                <Redirect method="POST">%s</Redirect>""".formatted(escaped(socket), CallPass.PARAMETER, escaped(pass), escaped(after)));
    }

    /**
     * Has Twilio hear and speak, and pass us the words; asks what comes next once that is over, for whatever reason.
     *
     * @param hints words that callers may use
     * @param back a name for what comes, where the caller is with us again because a person did not take them; otherwise null
     */
    static String relay(
            URI socket,
            String pass,
            URI after,
            Language language,
            List<Language> others,
            String hints,
            @Nullable String back) {
        var languages = new StringBuilder();
        others.forEach(other -> languages.append("<Language code=\"%s\"/>".formatted(escaped(other.tag()))));
        return document("""
                <Connect action="%s" method="POST"><ConversationRelay url="%s" language="%s" hints="%s" interruptible="speech" \
                reportInputDuringAgentSpeech="none" ignoreBackchannel="true" dtmfDetection="true" debug="speaker-events">%s\
                <Parameter name="%s" value="%s"/><Parameter name="language" value="%s"/>%s</ConversationRelay></Connect>""".formatted(
                        escaped(after),
                        escaped(socket),
                        escaped(language.tag()),
                        escaped(hints),
                        languages,
                        CallPass.PARAMETER,
                        escaped(pass),
                        escaped(language.tag()),
                        back == null ? "" : "<Parameter name=\"%s\" value=\"%s\"/>".formatted(BACK, back)));
    }

    /** The same for a call that we place, which has no name of Twilio's yet. */
    static String dialled(URI socket, String dial, String pass, URI after) {
        return document("""
                <Connect><Stream url="%s"><Parameter name="%s" value="%s"/><Parameter name="%s" value="%s"/></Stream></Connect>\
                <Redirect method="POST">%s</Redirect>""".formatted(
                        escaped(socket),
                        TwilioDialer.PARAMETER,
                        escaped(dial),
                        CallPass.PARAMETER,
                        escaped(pass),
                        escaped(after)));
    }

    /** Brings a caller and a person together; whoever leaves ends it for both, and Twilio asks what comes next. */
    static String conference(String name, URI after, URI news) {
        return document("""
                <Dial action="%s" method="POST"><Conference startConferenceOnEnter="true" endConferenceOnExit="true" beep="false" waitUrl="" \
                statusCallback="%s" statusCallbackMethod="POST" statusCallbackEvent="start end">%s</Conference></Dial>""".formatted(escaped(after), escaped(news), escaped(name)));
    }

    static String sayAndHangUp(String words, Language language) {
        return document(say(words, language) + "<Hangup/>");
    }

    /** Says this, records what the caller says then, and tells us of it; where that is nothing, says so. */
    static String record(String words, URI recorded, Duration longest, String nothing, Language language) {
        return document(
                """
                %s<Record action="%s" method="POST" maxLength="%d" timeout="6" playBeep="true" trim="trim-silence"/>%s<Hangup/>""".formatted(say(words, language), escaped(recorded), longest.toSeconds(), say(nothing, language)));
    }

    /** Answers a text by one. */
    static String message(String words) {
        return document("<Message>%s</Message>".formatted(escaped(words)));
    }

    static String hangUp() {
        return document("<Hangup/>");
    }

    /** Passes the caller to a person and asks what comes next once that is over; the caller hears it ring meanwhile. */
    static String dial(PhoneNumber to, URI after) {
        return document(dialVerb(to, after));
    }

    static String sayAndDial(String words, Language language, PhoneNumber to, URI after) {
        return document(say(words, language) + dialVerb(to, after));
    }

    private static String dialVerb(PhoneNumber to, URI after) {
        return "<Dial action=\"%s\" method=\"POST\" timeout=\"25\" answerOnBridge=\"true\"><Number>%s</Number></Dial>"
                .formatted(escaped(after), to.e164());
    }

    private static String say(String words, Language language) {
        return "<Say language=\"%s\">%s</Say>".formatted(escaped(language.tag()), escaped(words));
    }

    private static String document(String verbs) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>" + verbs + "</Response>";
    }

    private static String escaped(Object value) {
        return value.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
