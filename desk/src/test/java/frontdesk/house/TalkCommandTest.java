package frontdesk.house;

import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import frontdesk.cli.Commands;
import frontdesk.kernel.OutsideTrouble;

import static org.assertj.core.api.Assertions.assertThat;

class TalkCommandTest {
    @Test
    void aServerWithoutSoundIsToldWhereToTalkInsteadAndNothingIsOpened() {
        var opened = new AtomicBoolean();
        var command = new TalkCommand(
                ServerSettings.read().settings(),
                () -> {
                    opened.set(true);
                    throw new Commands.CannotOpen("opened");
                },
                () -> {
                    throw OutsideTrouble.lasting("this machine's sound", "no microphone was found");
                });
        var said = new StringBuilder();
        int exit = new CommandLine(command)
                .setExecutionExceptionHandler((trouble, line, parsed) -> {
                    said.append(trouble.getMessage());
                    return 1;
                })
                .execute();
        assertThat(exit).isEqualTo(1);
        assertThat(opened).isFalse();
        assertThat(said)
                .contains("no microphone was found")
                .contains("Try your agent")
                .contains("./frontdesk call");
    }
}
