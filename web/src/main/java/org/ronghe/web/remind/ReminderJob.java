package org.ronghe.web.remind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.time.EveryMinute;
import org.ronghe.domain.time.WorkingDays;
import org.ronghe.web.remind.Outbox.Taken;
import org.ronghe.web.remind.Post.Undelivered;

/** Sends what is due, outside quiet hours. A trial that somebody just asked for is not held back by them. */
@ApplicationScoped
class ReminderJob implements EveryMinute {
    /** Other jobs of the minute wait behind this one. */
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    @Inject
    Outbox outbox;

    @Inject
    Agenda agenda;

    @Inject
    Clock clock;

    @Inject
    Parameters parameters;

    @Inject
    WorkingDays workingDays;

    @Inject
    @Any
    Instance<Post> posts;

    @Override
    public void run() {
        outbox.giveUpTaken();
        outbox.dropOld();
        boolean speaks = hours().at(LocalDateTime.now(clock), workingDays.calendar());
        if (speaks) {
            outbox.fill();
        }
        var since = System.nanoTime();
        for (var next = outbox.take(!speaks);
                next.isPresent();
                next = System.nanoTime() - since < AT_MOST.toNanos()
                        ? outbox.take(!speaks)
                        : java.util.Optional.empty()) {
            send(next.get());
        }
    }

    SpeakingHours hours() {
        return new SpeakingHours(
                parameters.number("remind.from_hour"),
                parameters.number("remind.to_hour"),
                parameters.number("remind.workdays_only") != 0);
    }

    private void send(Taken message) {
        var digest = agenda.digest(message.person());
        if (digest.items() == 0 && !message.trial()) {
            outbox.ended(message, Delivery.NOTHING, 0);
            return;
        }
        var text = message.trial() ? "融合提醒 " + LocalDate.now(clock) + " 测试" : digest.text();
        try {
            for (var post : posts) {
                if (post.channel() == message.channel()) {
                    if (!post.ready()) {
                        throw new Undelivered("remind.answer.not-set-up");
                    }
                    post.send(message.address(), text);
                }
            }
            outbox.ended(message, Delivery.SENT, message.trial() ? 0 : digest.items());
        } catch (Undelivered e) {
            outbox.failed(message, e.code());
        }
    }
}
