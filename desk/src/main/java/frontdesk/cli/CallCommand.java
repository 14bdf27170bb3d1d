package frontdesk.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import frontdesk.business.Business;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.Conversation;
import frontdesk.reception.Receptionist;
import frontdesk.reception.Reply;
import frontdesk.reception.Words;

/** {@code call}: talks to the agent in the terminal, by text or with the sound of a file. */
@Command(
        name = "call",
        description = "Talks to the agent: by text, or with --audio by the sound of a file.",
        footer = {"", "By text, an empty line is silence and Ctrl-D hangs up."})
public final class CallCommand implements Callable<Integer> {
    @Mixin
    private final Terminal terminal;

    private final AudioCall audioCall;

    @Option(names = "--from", description = "The number to call from; withheld without it.")
    private @Nullable String from;

    @Option(names = "--audio", description = "A WAV file with what the caller says; pauses separate the utterances.")
    private @Nullable Path audio;

    CallCommand(Doors.Opener opener, AudioCall audioCall) {
        this.terminal = new Terminal(opener);
        this.audioCall = audioCall;
    }

    /** Plays a sound file at the agent and writes its answers; returns the exit code. */
    @FunctionalInterface
    public interface AudioCall {
        int call(Doors doors, Business business, @Nullable PhoneNumber from, Path audio, PrintWriter out);
    }

    @Override
    public Integer call() {
        return terminal.run((doors, business, out) -> {
            PhoneNumber caller = caller(business);
            return audio == null
                    ? talk(doors, business, caller, out)
                    : audioCall.call(doors, business, caller, audio, out);
        });
    }

    private @Nullable PhoneNumber caller(Business business) {
        return from == null
                ? null
                : PhoneNumber.parse(from, business.region())
                        .orElseThrow(() -> terminal.wrong("'" + from + "' is not a telephone number."));
    }

    private static int talk(Doors doors, Business business, @Nullable PhoneNumber from, PrintWriter out) {
        CallId call = CallId.next();
        doors.journal()
                .callStarted(new CallStarted(
                        business.id(),
                        call,
                        CallStarted.Channel.TERMINAL,
                        from == null ? null : from.e164(),
                        Optional.ofNullable(business.number())
                                .map(PhoneNumber::e164)
                                .orElse(null),
                        null,
                        doors.clock().instant()));
        Conversation conversation = doors.receptionist().answer(new Receptionist.Opening(business.id(), call, from));
        CallEnded.By by = converse(conversation, out);
        CallEnded.Disposition disposition = conversation.over();
        doors.journal()
                .callEnded(
                        business.id(),
                        call,
                        new CallEnded(
                                by,
                                "said goodbye",
                                disposition,
                                null,
                                doors.clock().instant()));
        out.println("— " + disposition.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        out.flush();
        return 0;
    }

    private static CallEnded.By converse(Conversation conversation, PrintWriter out) {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Reply reply = conversation.greet();
        while (true) {
            reply.phrases().forEach(phrase -> out.println("agent   " + phrase));
            out.flush();
            switch (reply.then()) {
                case Reply.Then.HangUp ignored -> {
                    return CallEnded.By.AGENT;
                }
                case Reply.Then.HandOver handOver -> {
                    out.println("— passed to " + handOver.to());
                    return CallEnded.By.AGENT;
                }
                case Reply.Then.Listen ignored -> {
                    out.print("you     ");
                    out.flush();
                }
            }
            String line = read(in);
            if (line == null) {
                out.println();
                return CallEnded.By.CALLER;
            }
            reply = line.isBlank()
                    ? conversation.silence(Conversation.Silence.NOBODY_SPOKE)
                    : conversation.hear(Words.typed(line));
            if (!reply.understood().isEmpty()) {
                out.println("        · " + reply.understood());
            }
        }
    }

    private static @Nullable String read(BufferedReader in) {
        try {
            return in.readLine();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
