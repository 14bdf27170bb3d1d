package frontdesk.house;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import frontdesk.business.Business;
import frontdesk.call.AnswerOutcome;
import frontdesk.call.CallWatcher;
import frontdesk.call.Switchboard;
import frontdesk.cli.Commands;
import frontdesk.cli.Doors;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.sound.JavaSoundCard;
import frontdesk.provider.sound.SoundCard;
import frontdesk.provider.sound.SoundLine;

/** {@code talk}: talks to the agent aloud, with the microphone and the speakers of this machine. */
@Command(
        name = "talk",
        description = "Talks to the agent aloud, with this machine's microphone and speakers.",
        footer = {
            "",
            "Use a headset: speakers are heard by the microphone. Digits and Enter press keys, Ctrl-D hangs up."
        })
final class TalkCommand implements Callable<Integer> {
    private final Settings settings;
    private final Doors.Opener opener;
    private final Supplier<SoundCard> sound;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--business", defaultValue = "", description = "Its short name; the first one without it.")
    private String slug = "";

    TalkCommand(Settings settings, Doors.Opener opener) {
        this(settings, opener, JavaSoundCard::open);
    }

    TalkCommand(Settings settings, Doors.Opener opener, Supplier<SoundCard> sound) {
        this.settings = settings;
        this.opener = opener;
        this.sound = sound;
    }

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        SoundCard card = card();
        try (Doors doors = opener.open()) {
            Rooms rooms = ((TerminalDoors) doors).rooms();
            Switchboard switchboard = Telephone.switchboard(settings, rooms);
            out.println("The ears are getting ready …");
            out.flush();
            switchboard.prepare();
            var line = new SoundLine(card);
            Thread.ofPlatform().daemon().name("keys").start(() -> press(line));
            return ended(switchboard.answer(line, started(doors.business(command, slug), rooms), says(out)), out);
        }
    }

    private SoundCard card() {
        try {
            return sound.get();
        } catch (OutsideTrouble silent) {
            throw new Commands.CannotOpen(
                    silent.getMessage()
                            + ". A server has none: talk from a browser (./frontdesk up, then \"Try your agent\" in the console), or by text with ./frontdesk call.");
        }
    }

    private static CallStarted started(Business business, Rooms rooms) {
        PhoneNumber number = business.number();
        return new CallStarted(
                business.id(),
                CallId.next(),
                CallStarted.Channel.TERMINAL,
                null,
                number == null ? null : number.e164(),
                null,
                rooms.clock().instant());
    }

    private static CallWatcher says(PrintWriter out) {
        return (_, news) -> {
            if (news instanceof CallWatcher.News.Turned(Turn turn)) {
                out.println((turn.speaker() == Turn.Speaker.AGENT ? "agent   " : "you     ") + turn.text());
                out.flush();
            }
        };
    }

    private static int ended(AnswerOutcome outcome, PrintWriter out) {
        String how =
                switch (outcome) {
                    case AnswerOutcome.Held(var ended) ->
                        ended.disposition().name().toLowerCase(Locale.ROOT).replace('_', ' ');
                    case AnswerOutcome.Refused(var why) -> "the call was not taken: " + why;
                };
        out.println("— " + how);
        out.flush();
        return outcome instanceof AnswerOutcome.Held ? 0 : 1;
    }

    private static void press(SoundLine line) {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            for (String typed = in.readLine(); typed != null; typed = in.readLine()) {
                typed.chars().filter(key -> "0123456789*#".indexOf(key) >= 0).forEach(key -> line.press((char) key));
            }
            line.leave();
        } catch (IOException gone) {
            line.leave();
        }
    }
}
