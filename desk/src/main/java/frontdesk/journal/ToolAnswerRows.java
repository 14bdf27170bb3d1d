package frontdesk.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;

/** The rows of {@code tool_answer}: what a request with a key was answered first. */
final class ToolAnswerRows {
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private ToolAnswerRows() {}

    static Optional<String> find(Handle handle, BusinessId business, String tool, String key) {
        return handle.createQuery("""
                        select answer from tool_answer
                         where business_id = :business and tool = :tool and request_key = :key
                        """)
                .bind("business", business.value())
                .bind("tool", tool)
                .bind("key", key)
                .mapTo(String.class)
                .findOne();
    }

    /** Keeps an answer where there is none yet; gives the one that is kept. */
    static String keep(Handle handle, BusinessId business, String tool, String key, String answer, Instant now) {
        return handle.createQuery("""
                        insert into tool_answer as a (business_id, tool, request_key, answer, made_at)
                        values (:business, :tool, :key, cast(:answer as json), :now)
                        on conflict (business_id, tool, request_key) do update set made_at = a.made_at
                        returning answer
                        """)
                .bind("business", business.value())
                .bind("tool", tool)
                .bind("key", key)
                .bind("answer", answer)
                .bind("now", now)
                .mapTo(String.class)
                .one();
    }

    static void forgetOld(Handle handle, BusinessId business, Instant now) {
        handle.createUpdate("delete from tool_answer where business_id = :business and made_at < :before")
                .bind("business", business.value())
                .bind("before", now.minus(REMEMBERED))
                .execute();
    }
}
