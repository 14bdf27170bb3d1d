package frontdesk.chat;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;

/** Lets the messages of one writer through one by one: two that are sent at once are answered one after the other. */
final class Turnstiles {
    private static final int HOW_MANY = 256;

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(HOW_MANY).toArray(ReentrantLock[]::new);

    /** @param message what the message is called, which tells writers apart who have no name yet; or null */
    <T> T oneByOne(BusinessId business, Writer writer, @Nullable String message, Supplier<T> work) {
        boolean nameless = writer.session() == null && writer.number() == null;
        Object who = nameless && message != null ? message : writer;
        ReentrantLock lock = locks[Math.floorMod(31 * business.hashCode() + who.hashCode(), HOW_MANY)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
