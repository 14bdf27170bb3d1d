package frontdesk.provider.scripted;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A text as the stand-in took it from the desk; {@code callback} is where its delivery is told, {@code template} the words it stands in. */
public record SentText(
        String sid,
        String from,
        String to,
        String body,
        @Nullable String callback,
        Instant at,
        @Nullable String template) {}
