package frontdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Ends the processes that a test began, as a machine would: without asking. */
final class Killing {
    private Killing() {}

    static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** The processes that work on a folder, by their command line or their working directory. */
    static List<ProcessHandle> workingOn(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process ->
                        process.info().commandLine().orElse("").contains(folder.toString()) || worksIn(process, folder))
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(folder);
        } catch (IOException gone) {
            return false;
        }
    }
}
