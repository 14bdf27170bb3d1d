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
import frontdesk.cli.Doors;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;

/** Plays a sound file at the agent for {@code call --audio}, and puts the agent's answers beside it: {@code caller.wav} gets {@code caller-answers.wav}. */
final class SoundCall implements CallCommand.AudioCall {
    private final Settings settings;

    SoundCall(Settings settings) {
        this.settings = settings;
    }

    @Override
    public int call(Doors doors, Business business, @Nullable PhoneNumber from, Path audio, PrintWriter out) {
        try {
            Wav caller = Wav.read(Files.readAllBytes(audio));
            Simulation.Result result = simulate(((TerminalDoors) doors).rooms(), business, from, caller, out);
            return switch (result.outcome()) {
                case AnswerOutcome.Refused(var why) -> complain("The call was refused: " + why, out);
                case AnswerOutcome.Held(var ended) -> {
                    Path answers = answers(audio);
                    Files.write(answers, result.answers().write());
                    out.println(ended.disposition() + ", because " + ended.by() + ": " + ended.reason());
                    out.println("answers    " + answers);
                    out.println("both sides " + Telephone.recordings(settings).resolve(ended.recording()));
                    yield 0;
                }
            };
        } catch (IOException unreadable) {
            return complain("Cannot read or write beside " + audio + ": " + unreadable.getMessage(), out);
        } catch (IllegalArgumentException unfit) {
            return complain(String.valueOf(unfit.getMessage()), out);
        }
    }

    private Simulation.Result simulate(
            Rooms rooms, Business business, @Nullable PhoneNumber from, Wav caller, PrintWriter out) {
        var started = new CallStarted(
                business.id(),
                CallId.next(),
                CallStarted.Channel.SIMULATION,
                from == null ? null : from.e164(),
                null,
                null,
                rooms.clock().instant());
        return new Simulation(Telephone.switchboard(settings, rooms)).run(started, caller, (call, news) -> {
            if (news instanceof News.Turned(Turn turn)) {
                out.println((turn.speaker() == Turn.Speaker.CALLER ? "caller  " : "agent   ") + turn.text());
                out.flush();
            }
        });
    }

    private static int complain(String sentence, PrintWriter out) {
        out.println(sentence);
        return 1;
    }

    private static Path answers(Path audio) {
        String name = String.valueOf(audio.getFileName()).replaceFirst("\\.[^.]*$", "");
        return audio.resolveSibling(name + "-answers.wav");
    }
}
