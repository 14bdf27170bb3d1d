package frontdesk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.Driver;

import frontdesk.kernel.Secret;

/** Opens connections: a pool of them for work, or a single one to look whether anybody is there. */
final class Pool {
    private Pool() {}

    /**
     * Makes the pool without waiting for a connection. Its threads may be virtual: a pool whose waiters spin would keep the few carriers busy and
     * starve those who are to give a connection back.
     */
    static HikariDataSource open(DatabaseUrl url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("frontdesk");
        config.setDriverClassName(Driver.class.getName());
        config.setJdbcUrl(url.jdbc());
        url.user().ifPresent(config::setUsername);
        url.password().map(Secret::reveal).ifPresent(config::setPassword);
        config.setDataSourceProperties(manners());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(2, connections));
        config.setIdleTimeout(Duration.ofMinutes(1).toMillis());
        // Long enough for the server to be started again after it died: whoever asks meanwhile waits and is served.
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** One connection outside of any pool; the caller closes it. */
    static Connection single(DatabaseUrl url) throws SQLException {
        Properties properties = manners();
        url.user().ifPresent(user -> properties.setProperty("user", user));
        url.password().map(Secret::reveal).ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("connectTimeout", "5");
        Connection connection = new Driver().connect(url.jdbc(), properties);
        if (connection == null) {
            throw new SQLException("not an address of PostgreSQL");
        }
        return connection;
    }

    private static Properties manners() {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "frontdesk");
        properties.setProperty("tcpKeepAlive", "true");
        // What a server says about a broken rule quotes the row, and rows hold callers' names.
        properties.setProperty("logServerErrorDetail", "false");
        return properties;
    }
}
