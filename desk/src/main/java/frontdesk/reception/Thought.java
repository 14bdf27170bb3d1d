package frontdesk.reception;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What a stretch of thinking takes: time of the processor where the thread's own can be counted, else time of the clock. */
final class Thought {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final boolean counted = !Thread.currentThread().isVirtual() && THREADS.isCurrentThreadCpuTimeSupported();
    private final long began = now();

    private Thought() {}

    static Thought begin() {
        return new Thought();
    }

    long micros() {
        return (now() - began) / 1000;
    }

    private long now() {
        return counted ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
