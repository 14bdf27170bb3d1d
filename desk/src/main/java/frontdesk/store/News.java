package frontdesk.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;

/**
 * What a transaction has to tell, kept by its handle until just before the commit: one statement tells all of it, each piece once. What may be
 * missed is kept until after the commit.
 */
public final class News implements JdbiConfig<News> {
    private final Set<String> pieces = new LinkedHashSet<>();
    private final Set<String> hints = new LinkedHashSet<>();

    /** Made by Jdbi, one for each handle. */
    public News() {}

    @Override
    public News createCopy() {
        return new News();
    }

    void add(String piece) {
        pieces.add(piece);
    }

    void addHint(String piece) {
        hints.add(piece);
    }

    Set<String> hints() {
        return hints;
    }

    void send(Handle handle) {
        if (!pieces.isEmpty()) {
            List<String> told = new ArrayList<>(pieces);
            pieces.clear();
            handle.createQuery("select pg_notify(:wire, news) from unnest(:news) news")
                    .bind("wire", Listening.WIRE)
                    .bindArray("news", String.class, told.toArray())
                    .mapTo(String.class)
                    .list();
        }
    }
}
