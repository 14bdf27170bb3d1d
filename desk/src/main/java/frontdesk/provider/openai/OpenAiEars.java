package frontdesk.provider.openai;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.github.mizosoft.methanol.MediaType;
import com.github.mizosoft.methanol.MultipartBodyPublisher;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;
import frontdesk.audio.Resampler;
import frontdesk.audio.Wav;
import frontdesk.provider.speech.Endpoint;
import frontdesk.provider.speech.Refusal;
import frontdesk.provider.speech.WholeUtterance;
import frontdesk.speech.Ears;

/**
 * Ears at {@code POST …/audio/transcriptions}: Whisper and its like at OpenAI, Groq, speaches or a whisper.cpp server. An utterance is sent when it is
 * over, with the names of the business as a hint. Nothing is tried twice: a caller waits, and other ears may be ready.
 */
public final class OpenAiEars implements Ears {
    /** What Whisper was trained on; a whisper.cpp server takes nothing else. */
    private static final int RATE = 16_000;

    /** Whisper reads the last 224 tokens of a hint, and names are long ones. */
    private static final int LONGEST_HINT = 500;

    private final ModelAccount account;
    private final Endpoint endpoint;

    /** The server refused to say how sure it is, and is not asked for it again. */
    private volatile boolean plain;

    /** @param patience how long the words of an utterance may take once it is over */
    public OpenAiEars(ModelAccount account, Duration patience) {
        this.account = account;
        this.endpoint = new Endpoint(account.host(), account.connect(), patience);
    }

    @Override
    public String name() {
        return account.spokenOf();
    }

    @Override
    public Hearing open(Brief brief) {
        return new Listening(brief);
    }

    private Heard transcribe(byte[] wav, Brief brief) {
        boolean first = plain;
        HttpResponse<String> answer = ask(wav, brief, first);
        if (answer.statusCode() == 400 && !first) {
            answer = ask(wav, brief, true);
            plain = answer.statusCode() == 200;
        }
        if (answer.statusCode() != 200) {
            throw Refusal.of(account.host(), answer.statusCode(), answer.body());
        }
        return Transcript.read(answer.body(), account.host());
    }

    private HttpResponse<String> ask(byte[] wav, Brief brief, boolean plainly) {
        var form = form(wav, brief, plainly);
        HttpRequest request = account.request("audio/transcriptions")
                .header("Content-Type", form.mediaType().toString())
                .POST(form)
                .build();
        return endpoint.ask(request, BodyHandlers.ofString());
    }

    private MultipartBodyPublisher form(byte[] wav, Brief brief, boolean plainly) {
        var form = MultipartBodyPublisher.newBuilder()
                .textPart("model", account.model())
                .textPart("prompt", hint(brief.vocabulary()))
                .formPart(
                        "file",
                        "utterance.wav",
                        HttpRequest.BodyPublishers.ofByteArray(wav),
                        MediaType.parse("audio/wav"));
        languages(brief).forEach((part, language) -> form.textPart(part, language));
        if (plainly) {
            form.textPart("response_format", "json");
        } else if (account.model().startsWith("gpt-")) {
            form.textPart("response_format", "json").textPart("include[]", "logprobs");
        } else {
            form.textPart("response_format", "verbose_json");
        }
        return form.build();
    }

    /** The one that is spoken; where it may be one of several, servers find out which it was. */
    private static Map<String, String> languages(Brief brief) {
        List<String> spoken = brief.languages().stream()
                .map(one -> one.locale().getLanguage())
                .distinct()
                .toList();
        return spoken.size() == 1 ? Map.of("language", spoken.getFirst()) : Map.of();
    }

    /** Sentences as they are said on such calls, so that the names come out as they are written. */
    private static String hint(Vocabulary words) {
        String names = String.join(
                ", ",
                Stream.of(List.of(words.business()), words.staff(), words.services())
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
        return names.length() <= LONGEST_HINT ? names : names.substring(0, names.lastIndexOf(',', LONGEST_HINT));
    }

    private final class Listening extends WholeUtterance {
        private final Brief brief;

        Listening(Brief brief) {
            this.brief = brief;
        }

        @Override
        protected Heard words(List<Frame> sound) {
            short[] samples = Resampler.convert(Frames.join(sound), Frame.RATE, RATE);
            return transcribe(Wav.mono(RATE, samples).write(), brief);
        }
    }
}
