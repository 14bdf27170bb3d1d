package frontdesk.store;

import java.sql.SQLException;

import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.transaction.TransactionException;

/** What has become of work that threw, as far as PostgreSQL and the library tell: whether it may be run again. */
final class Failure {
    private Failure() {}

    static boolean isLostRace(Throwable thrown) {
        String state = sqlState(thrown);
        return state.equals("40001") || state.equals("40P01");
    }

    /** A connection that breaks at the commit leaves open whether it was done, so that is for the caller to see; before it, nothing was. */
    static boolean isLostBeforeTheCommit(Throwable thrown) {
        return isAway(thrown) && !(thrown instanceof TransactionException) && !(thrown instanceof ConnectionException);
    }

    static boolean isAway(Throwable thrown) {
        String state = sqlState(thrown);
        return state.startsWith("08") || state.startsWith("57P") || thrown instanceof ConnectionException;
    }

    private static String sqlState(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
