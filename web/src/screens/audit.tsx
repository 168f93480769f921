export default function AuditScreen() { return <p>soon</p> }
