import { phrases } from './phrases.ts'

/** Whose mail a notice is: the local part of its From, in lower case. */
export const DAEMONS: readonly string[] = phrases(
  `mailer-daemon|mailer_daemon|mailerdaemon|mdaemon|postmaster|mail-daemon|maildaemon|mail.daemon|mailadm
  |mailsystem|bounce|bounces|mail-delivery|maildelivery|delivery|microsoftexchange|symantec|deliverydaemon`,
)

/** Names of the same. */
export const DAEMON_NAMES: readonly string[] = phrases(
  `mail delivery|mailer-daemon|mailer daemon|postmaster|mail delivery system|mail delivery subsystem
  |system administrator|delivery system|systemadministrator|mail system|système de distribution`,
)

/** What stands in such a notice's subject, in lower case. */
export const NOTICE_SUBJECTS: readonly string[] = phrases(
  `undeliver|delivery status notification|delivery failure|delivery failed|delivery notification|failure notice
  |failed delivery|returned mail|returned to sender|mail delivery failed|mail delivery failure|mail delivery system
  |message not delivered|not delivered|non delivery|non-delivery|nondeliverable|could not be delivered
  |could not deliver|unable to deliver|delivery problem|mail failure|mail system error|message delivery failure
  |message undelivered|delivery error|delivery incomplete|delivery delayed|delayed mail|warning: could not send
  |warning: message|delivery report|address not found|unzustellbar|nicht zustellbar|zustellung fehlgeschlagen
  |fehler beim zustellen|konnte nicht zugestellt|non remis|échec de la remise|echec de remise|échec de l'envoi
  |non distribué|no se puede entregar|no entregado|error de entrega|no se ha podido entregar
  |não é possível entregar|não entregue|falha na entrega|não foi possível entregar|non recapitabile
  |mancato recapito|impossibile recapitare|onbestelbaar|niet bezorgd|niet afgeleverd|kan inte levereras|olevererbar
  |kan ikke leveres|ikke leveret|ei voi toimittaa|toimitus epäonnistui|niedostarczalne|nie dostarczono|zwrot
  |nedoručitelné|nedoručiteľné|nelze doručit|kézbesíthetetlen|nelivrabil|недоставленное|не доставлено|недоставлено
  |не удалось доставить|teslim edilemedi|iletilemedi|αδύνατη η παράδοση|未達|配信不能|配信できません|无法送达|未传递|退信|系统退信|無法傳遞
  |배달되지 않음|전송 실패`,
)

/** What such a notice says, in lower case, blanks folded. */
export const NOTICE_WORDS: readonly string[] = phrases(
  `this is the qmail-send program|had delivery errors|had trouble delivering your message|failed addresses follow|this is the mail system at host
  |this message was created automatically by mail delivery software|a message that you sent could not be delivered
  |could not be delivered to one or more|the following addresses had permanent fatal errors
  |had permanent delivery errors|had transient non-fatal errors|the following message to|was undeliverable
  |sorry, we were unable to deliver your message|i'm afraid i wasn't able to deliver your message
  |an error occurred while trying to deliver the mail|delivery to the following recipient|delivery has failed to
  |did not reach some or all|did not reach the following|could not be delivered|couldn't be delivered
  |wasn't delivered to|was not delivered to|wasn't able to deliver|was not able to deliver
  |an error has occurred while attempting to deliver|unable to deliver|undeliverable|delivery failed
  |delivery failure|failed permanently|permanent failure|permanent error|user unknown|unknown user|no such user
  |unrouteable address|address rejected|recipient rejected|mailbox unavailable|mailbox not found|mailbox is full
  |mailbox full|does not exist|doesn't exist|over quota|retry timeout exceeded|undelivered
  |message has not been delivered|message has been delayed|has not yet been delivered|your message was rejected
  |returned mail|not listed in|konnte nicht zugestellt|nicht zugestellt werden|unzustellbar|n'a pas pu être remis
  |n'a pas été remis|échec de la remise|n'a pas pu être délivré|no se pudo entregar|no se ha podido entregar
  |no pudo ser entregado|não pôde ser entregue|não foi possível entregar|non è stato possibile recapitare
  |non è stato recapitato|non può essere recapitato|kon niet worden bezorgd|kon niet worden afgeleverd
  |kunde inte levereras|kunne ikke leveres|ei voitu toimittaa|nie mogła zostać dostarczona|nie można dostarczyć
  |nelze doručit|nepodařilo se doručit|nem lehetett kézbesíteni|nu a putut fi livrat|не может быть доставлено
  |не было доставлено|не удалось доставить|teslim edilemedi|配信できません|配送できません|送信できません|无法送达|无法投递|退信|無法傳遞|전달되지|배달할 수 없`,
)
