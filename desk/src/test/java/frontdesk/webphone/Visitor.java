package frontdesk.webphone;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;
import frontdesk.audio.Wav;
import frontdesk.page.Chromium;
import frontdesk.provider.local.Aloud;

/**
 * Somebody at the telephone of a page who wants a table: hears every question to its end before they answer it, says again what was not understood,
 * and agrees only to what they wish for. Their voice comes out of the page's own sound, so that not a word of it is lost however slow the machine is.
 */
final class Visitor {
    /** However slow the machine: the agent speaks at the pace at which the browser plays it. */
    static final Duration A_WHILE = Duration.ofMinutes(3);

    /** Takes the place of the microphone, and notes what the agent has been heard to say. */
    private static final String PRESENCE = """
            window.heardOut = [];
            navigator.mediaDevices.getUserMedia = async () => new MediaStream();
            AudioContext.prototype.createMediaStreamSource = function() {
              const microphone = new GainNode(this);
              window.speak = async clip => {
                const bytes = Uint8Array.from(atob(clip), letter => letter.charCodeAt(0));
                const voice = new AudioBufferSourceNode(this, {buffer: await this.decodeAudioData(bytes.buffer)});
                voice.connect(microphone);
                voice.start();
              };
              return microphone;
            };
            const Plain = window.WebSocket;
            window.WebSocket = class extends Plain {
              constructor(...where) {
                super(...where);
                this.addEventListener('message', ({data}) => {
                  const news = typeof data === 'string' ? JSON.parse(data) : {};
                  if (news.event === 'turn' && news.who === 'agent' && !news.interrupted) window.heardOut.push(news.text);
                });
              }
            };
            """;

    private final Chromium chromium;
    private final DayOfWeek day;
    private final String phone;
    private String said = "";
    private int heard;

    /** Wants a table for two at eight on that day. */
    Visitor(Chromium chromium, DayOfWeek day, String phone) {
        this.chromium = chromium;
        this.day = day;
        this.phone = phone;
    }

    /** Comes to the page before the call; a page that is loaded anew knows nothing of them. */
    void arrive() {
        chromium.run(PRESENCE);
    }

    /** Answers whatever the agent asks until this is so. */
    void talkUntil(BooleanSupplier so) {
        while (!so.getAsBoolean()) {
            chromium.until(A_WHILE, () -> so.getAsBoolean() || heardOut().size() > heard);
            List<String> all = heardOut();
            if (all.size() > heard) {
                heard = all.size();
                answer(all.getLast());
            }
        }
    }

    /** What the agent has been heard to say, to its end. */
    List<String> heardOut() {
        List<String> texts = new ArrayList<>();
        ((List<?>) chromium.run("return window.heardOut")).forEach(text -> texts.add(text.toString()));
        return texts;
    }

    private void answer(String question) {
        if (isAsked(question, "moment", "still looking")) {
            return;
        }
        if (isAsked(question, "Shall I book", "book it like that", "Is that right")) {
            press(isWished(question) ? "1" : "2");
        } else if (isAsked(question, "telephone number", "digit by digit", "the telephone")) {
            press(phone + "#");
        } else if (isAsked(question, "name")) {
            say("My name is Daniel Cooper.");
        } else if (isAsked(question, "still there") && !said.isEmpty()) {
            say(said);
        } else {
            say("I'd like to book a table for two on " + weekday() + " at eight.");
        }
    }

    private static boolean isAsked(String question, String... words) {
        return List.of(words).stream().anyMatch(question::contains);
    }

    private boolean isWished(String readBack) {
        return List.of("for two", weekday(), "eight").stream().allMatch(readBack::contains);
    }

    private String weekday() {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private void say(String words) {
        said = words;
        byte[] wav = Wav.mono(Frame.RATE, Frames.join(Aloud.by("rms", words))).write();
        chromium.run("window.speak('" + Base64.getEncoder().encodeToString(wav) + "')");
    }

    private void press(String keys) {
        if (chromium.count("#phone-keys[hidden]") > 0) {
            chromium.click("#phone-keypad");
        }
        chromium.see("#phone-keys");
        // one right after the other: the pause that ends a number is the machine's otherwise
        chromium.run(
                "for (const key of '" + keys + "') document.querySelector(`#phone-keys [data-key='${key}']`).click()");
    }
}
