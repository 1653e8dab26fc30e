package org.ronghe.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.CurrentActor;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.orgstructure.api.Posts;

/** Lets invented people make real moves: the gate sees them as it sees everybody. */
@ApplicationScoped
class DemoStage implements Stage {
    @Inject
    RequestContextController context;

    @Inject
    Instance<CurrentActor> current;

    @Inject
    Posts posts;

    private final Map<String, Long> byName = new ConcurrentHashMap<>();
    private final Map<Long, Actor> cast = new ConcurrentHashMap<>();

    void enters(String name, long person) {
        byName.put(name, person);
    }

    @Override
    public long person(String name) {
        var person = byName.get(name);
        if (person == null) {
            throw new IllegalArgumentException("nobody is called " + name);
        }
        return person;
    }

    @Override
    public void as(long person, Instant at, Runnable move) {
        boolean activated = context.activate();
        try {
            OfficeClock.at(at, () -> {
                current.get().is(cast.computeIfAbsent(person, this::actor));
                move.run();
            });
        } finally {
            if (activated) {
                context.deactivate();
            }
        }
    }

    private Actor actor(long person) {
        var standing = posts.standingOf(person, LocalDate.now(OfficeClock.OFFICE));
        return new Actor(
                person, person, standing.name(), standing.title(), standing.grants(), Set.of(), false, "127.0.0.1");
    }

    @Override
    public Instant moment(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(OfficeClock.OFFICE).toInstant();
    }
}
