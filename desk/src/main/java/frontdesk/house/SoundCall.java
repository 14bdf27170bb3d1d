package frontdesk.house;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Wav;
import frontdesk.business.Business;
import frontdesk.call.AnswerOutcome;
import frontdesk.call.CallWatcher.News;
import frontdesk.call.Simulation;
import frontdesk.cli.CallCommand;
import frontdesk.cli.Commands;
import frontdesk.cli.Doors;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;

/** Plays a sound file at the agent, for {@code call --audio}: prints the conversation and writes the agent's answers beside the file. */
final class SoundCall implements CallCommand.AudioCall {
    private final Settings settings;

    SoundCall(Settings settings) {
        this.settings = settings;
    }

    @Override
    public int call(Doors doors, Business business, @Nullable PhoneNumber from, Path audio, PrintWriter out) {
        Rooms rooms = ((TerminalDoors) doors).rooms();
        PhoneNumber number = business.number();
        var call = new CallStarted(
                business.id(),
                CallId.next(),
                CallStarted.Channel.SIMULATION,
                from == null ? null : from.e164(),
                number == null ? null : number.e164(),
                null,
                rooms.clock().instant());
        try {
            var result = new Simulation(Telephone.switchboard(settings, rooms))
                    .run(call, Wav.read(Files.readAllBytes(audio)), (_, news) -> {
                        if (news instanceof News.Turned(Turn turn)) {
                            print(turn, out);
                        }
                    });
            Path answers = answersOf(audio);
            Files.write(answers, result.answers().write());
            return finish(result.outcome(), answers, out);
        } catch (IOException trouble) {
            throw new Commands.CannotOpen(
                    "The sound file cannot be read, or the answers not written: " + trouble.getMessage());
        } catch (IllegalArgumentException unusable) {
            throw new Commands.CannotOpen(audio + ": " + unusable.getMessage());
        }
    }

    private int finish(AnswerOutcome outcome, Path answers, PrintWriter out) {
        int exit =
                switch (outcome) {
                    case AnswerOutcome.Held(var ended) -> {
                        out.println("— "
                                + ended.disposition()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' '));
                        out.println("answers   " + answers);
                        if (ended.recording() != null) {
                            out.println("recording "
                                    + Telephone.recordings(settings).resolve(ended.recording()));
                        }
                        yield 0;
                    }
                    case AnswerOutcome.Refused(var why) -> {
                        out.println("The call was not taken: " + why);
                        yield 1;
                    }
                };
        out.flush();
        return exit;
    }

    private static void print(Turn turn, PrintWriter out) {
        out.println((turn.speaker() == Turn.Speaker.AGENT ? "agent   " : "heard   ") + turn.text());
        if (turn.understood() != null && !turn.understood().isEmpty()) {
            out.println("        · " + turn.understood());
        }
        out.flush();
    }

    private static Path answersOf(Path audio) {
        String name = String.valueOf(audio.getFileName()).replaceFirst("(?i)\\.wav$", "");
        return audio.resolveSibling(name + ".answers.wav");
    }
}
