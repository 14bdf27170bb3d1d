package frontdesk.agents;

import org.jspecify.annotations.Nullable;

/**
 * One place in which a part is not as it is to be.
 *
 * @param path where, with dots: {@code conversation_config.agent.first_message}
 * @param is what stands there now, shortened; null where nothing does
 * @param becomes what is to stand there, shortened; null where nothing is
 */
public record Difference(
        String path, @Nullable String is, @Nullable String becomes) {}
