package org.ronghe.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a command is run without the rights of root, which PostgreSQL refuses to have. Whoever is not root stays who they
 * are. Root becomes {@code nobody}; where that user cannot reach the data folder, root merely looks like somebody else
 * inside a user namespace of its own.
 *
 * <p>Where {@code setpriv} can, it also ties the database's life to ours: the kernel asks it to stop when the thread
 * that started it dies, even by kill -9.
 */
record Unprivileged(List<String> prefix, int uid, int gid) {

    private static final int NOBODY = 65534;

    /** For a cluster that exists, its owner decides; a new one is made by the first way that works here. */
    static Unprivileged forCluster(Path cluster) {
        var me = Processes.user();
        return (me != 0 ? asMyself(me) : asSomebodyElse(cluster))
                .filter(Unprivileged::works)
                .findFirst()
                .orElseThrow(Unprivileged::noWay);
    }

    private static Stream<Unprivileged> asMyself(int me) {
        return Stream.of(
                new Unprivileged(List.of("setsid", "setpriv", "--no-new-privs", "--pdeathsig", "INT", "--"), me, me),
                new Unprivileged(List.of("setsid"), me, me),
                new Unprivileged(List.of(), me, me));
    }

    private static Stream<Unprivileged> asSomebodyElse(Path cluster) {
        var owner = owner(cluster);
        if (owner > 0) {
            return as(owner);
        }
        return owner < 0 && reachable(cluster) ? Stream.concat(as(NOBODY), inNamespace()) : inNamespace();
    }

    private static Stream<Unprivileged> as(int uid) {
        var id = Integer.toString(uid);
        return Stream.of(
                        List.of(
                                "setsid",
                                "setpriv",
                                "--reuid",
                                id,
                                "--regid",
                                id,
                                "--clear-groups",
                                "--no-new-privs",
                                "--pdeathsig",
                                "INT",
                                "--"),
                        List.of("setsid", "setpriv", "--reuid", id, "--regid", id, "--clear-groups", "--"))
                .map(way -> new Unprivileged(way, uid, uid));
    }

    private static Stream<Unprivileged> inNamespace() {
        var id = Integer.toString(NOBODY);
        return Stream.of(new Unprivileged(
                List.of(
                        "setsid",
                        "unshare",
                        "--user",
                        "--map-user=" + id,
                        "--map-group=" + id,
                        "--",
                        "setpriv",
                        "--pdeathsig",
                        "INT",
                        "--"),
                0,
                0));
    }

    List<String> command(String... words) {
        return Stream.concat(prefix.stream(), Stream.of(words)).toList();
    }

    /** Hands a file or folder over to the user that the commands run as. */
    void own(Path path) throws IOException {
        if (uid != Processes.user()) {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", gid);
        }
    }

    void ownTree(Path root) throws IOException {
        if (uid != Processes.user()) {
            try (var paths = Files.walk(root)) {
                for (var path :
                        paths.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                    own(path);
                }
            }
        }
    }

    /** Lets the user pass through a folder that stays root's, and nobody else. */
    void letThrough(Path folder) throws IOException {
        if (uid != Processes.user()) {
            Files.setAttribute(folder, "unix:gid", gid);
            var rights = Files.getPosixFilePermissions(folder);
            rights.add(PosixFilePermission.GROUP_EXECUTE);
            Files.setPosixFilePermissions(folder, rights);
        }
    }

    private static int owner(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid");
        } catch (IOException e) {
            return -1;
        }
    }

    /** Whether others may pass through every folder above our own two, which {@link #letThrough} opens. */
    private static boolean reachable(Path cluster) {
        try {
            var aboveDataFolder = cluster.resolve("../../..").normalize();
            for (var above = aboveDataFolder; above != null; above = above.getParent()) {
                if (!Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean works() {
        try {
            return Processes.run(command("sh", "-c", "test $(id -u) != 0")).succeeded();
        } catch (IOException e) {
            return false;
        }
    }

    private static Refused noWay() {
        return new Refused(
                "PostgreSQL does not run as root, and this machine offers no way to drop the rights for this data folder."
                        + " Start as an ordinary user, set DATA_DIR to a folder every user can reach (such as"
                        + " /var/lib/ronghe), or name a database in DB_URL.",
                "PostgreSQL 不能以 root 身份运行，本机又无法为此数据目录降权。请以普通用户启动，"
                        + "或将 DATA_DIR 设为其他用户可进入的目录（如 /var/lib/ronghe），或用 DB_URL 指定外部数据库。");
    }
}
