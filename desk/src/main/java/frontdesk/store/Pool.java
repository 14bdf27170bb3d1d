package frontdesk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import org.postgresql.Driver;

import frontdesk.kernel.Secret;

import static java.time.Duration.ofSeconds;

/** Opens connections: a pool of them for work, or a single one to look whether anybody is there. */
final class Pool {
    private Pool() {}

    /** Makes the pool without opening a connection yet. */
    static AgroalDataSource open(DatabaseUrl url, int connections) throws StartTrouble {
        var configuration = new AgroalDataSourceConfigurationSupplier()
                .metricsEnabled(false)
                .connectionPoolConfiguration(pool -> pool.initialSize(0)
                        .minSize(0)
                        .maxSize(connections)
                        .acquisitionTimeout(ofSeconds(10))
                        // A connection that lay idle is tried before use: so a restarted server costs nobody a request.
                        .idleValidationTimeout(ofSeconds(1))
                        .connectionValidator(Pool::alive)
                        .reapTimeout(ofSeconds(60))
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .connectionFactoryConfiguration(factory -> {
                            factory.connectionProviderClass(Driver.class).jdbcUrl(url.jdbc());
                            url.user().ifPresent(user -> factory.principal(new NamePrincipal(user)));
                            url.password().ifPresent(p -> factory.credential(new SimplePassword(p.reveal())));
                            manners().forEach((key, value) -> factory.jdbcProperty((String) key, (String) value));
                            return factory;
                        }));
        try {
            return AgroalDataSource.from(configuration);
        } catch (SQLException impossible) {
            throw new StartTrouble("The connection pool cannot be made: " + impossible.getMessage(), impossible);
        }
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

    private static boolean alive(Connection connection) {
        try {
            return connection.isValid(2);
        } catch (SQLException dead) {
            return false;
        }
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
