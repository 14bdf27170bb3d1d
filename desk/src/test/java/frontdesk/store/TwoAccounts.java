package frontdesk.store;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A database with two accounts that hold nothing. */
abstract class TwoAccounts {
    static Database database;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void twoAccounts() {
        database.perform(handle -> {
            handle.execute("create table if not exists two_accounts (id int primary key, amount int not null)");
            handle.execute("insert into two_accounts values (1, 0), (2, 0) on conflict (id) do update set amount = 0");
        });
    }

    static void add(Handle handle, int account, int amount) {
        handle.execute("update two_accounts set amount = amount + ? where id = ?", amount, account);
    }

    static int amount(int account) {
        return database.read(handle -> handle.createQuery("select amount from two_accounts where id = :id")
                .bind("id", account)
                .mapTo(Integer.class)
                .one());
    }
}
