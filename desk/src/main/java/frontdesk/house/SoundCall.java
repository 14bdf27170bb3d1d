package frontdesk.house;

import java.io.PrintWriter;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.cli.CallCommand;
import frontdesk.cli.Doors;
import frontdesk.kernel.PhoneNumber;

/** Plays a sound file at the agent, for {@code call --audio}. */
final class SoundCall implements CallCommand.AudioCall {
    private final Settings settings;

    SoundCall(Settings settings) {
        this.settings = settings;
    }

    @Override
    public int call(Doors doors, Business business, @Nullable PhoneNumber from, Path audio, PrintWriter out) {
        throw new IllegalStateException("calls by sound are being built: " + settings.data());
    }
}
