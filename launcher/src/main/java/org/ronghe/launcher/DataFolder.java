package org.ronghe.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder in which everything lives that must survive a restart. One process at a time holds it: two database
 * servers on one cluster would destroy it, and the lock is the operating system's, so that a killed process leaves none
 * behind.
 */
final class DataFolder implements AutoCloseable {

    /** The system lock is the process's: a second channel of ours would get it, and lose it for both when closed. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    /** Another process holds the folder. */
    static final class InUse extends Refused {
        InUse(Path path) {
            super(
                    "The data folder " + path + " is in use by another Ronghe process. Stop it, or set DATA_DIR.",
                    "数据目录 " + path + " 正被另一个融合进程使用。请先停止它，或另设 DATA_DIR。");
        }
    }

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static DataFolder claim(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            createPrivate(path);
            if (!HELD.add(path)) {
                throw new InUse(path);
            }
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                HELD.remove(path);
                channel.close();
                throw new InUse(path);
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new Refused(
                    "The data folder " + path + " cannot be written: " + e.getMessage(), "数据目录 " + path + " 无法写入。", e);
        }
    }

    /** Creates the folder for its owner alone; what exists keeps the rights it has. */
    static void createPrivate(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(path);
        }
    }
}
